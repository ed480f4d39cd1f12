package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a KPI starts, where it should go and by when. Between several targets the way is a straight line from each to the
 * next; a day is judged by the target in force on it.
 *
 * @param targets in the order of their days, the open-ended one last
 */
record KpiGoal(KpiDirection direction, Optional<Baseline> baseline, List<Target> targets) {
    private static final Comparator<Target> BY_DAY = Comparator.comparing(Target::by,
            Comparator.nullsLast(Comparator.naturalOrder()));

    /** @throws dev.milepost.kit.problem.ProblemException 422 where targets, baseline and direction contradict each other */
    static KpiGoal of(KpiDirection direction, @Nullable Baseline baseline, List<Target> targets) {
        List<Target> sorted = targets.stream().sorted(BY_DAY).toList();
        KpiGoal goal = new KpiGoal(direction, Optional.ofNullable(baseline), sorted);
        sorted.forEach(goal::check);
        for (int i = 1; i < sorted.size(); i++) {
            if (Objects.equals(sorted.get(i - 1).by(), sorted.get(i).by())) {
                throw KpiProblem.TARGETS_OUT_OF_ORDER
                        .because("Two targets are in force on the same days: give each its own day")
                        .at("/targets", "same-day", "two targets have the same day");
            }
        }
        return goal;
    }

    /** The target that a day is judged by: the next one due, or the last once all are past. */
    Optional<Target> inForce(LocalDate on) {
        Optional<Target> next = targets.stream().filter(target -> target.by() == null || !target.by().isBefore(on))
                .findFirst();
        return next.or(() -> targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast()));
    }

    /** (value - baseline) / (target - baseline), not clamped. */
    BigDecimal progress(BigDecimal value, Target target) {
        BigDecimal start = start().value();
        return value.subtract(start).divide(level(target).subtract(start), MathContext.DECIMAL128);
    }

    /** How much of the way to the target in force should be done on a day, 0 to 1. */
    BigDecimal pace(LocalDate on, Target target) {
        return progress(expected(on), target).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /** The value on the straight lines from the baseline through the targets. */
    BigDecimal expected(LocalDate on) {
        LocalDate from = start().on();
        BigDecimal value = start().value();
        if (!on.isAfter(from)) {
            return value;
        }
        for (Target target : targets) {
            LocalDate to = Objects.requireNonNull(target.by());
            if (!on.isAfter(to)) {
                BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, on));
                BigDecimal length = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
                return value.add(level(target).subtract(value).multiply(days).divide(length, MathContext.DECIMAL128));
            }
            from = to;
            value = level(target);
        }
        return value;
    }

    private Baseline start() {
        return baseline.orElseThrow();
    }

    private static BigDecimal level(Target target) {
        return Objects.requireNonNull(target.value());
    }

    private void check(Target target) {
        switch (direction) {
            case HIGHER_IS_BETTER, LOWER_IS_BETTER -> checkJourney(target);
            case AT_LEAST, AT_MOST -> checkLevel(target);
            case WITHIN_RANGE -> checkRange(target);
        }
    }

    private void checkJourney(Target target) {
        if (target.value() == null || target.by() == null || target.low() != null || target.high() != null
                || target.warningLow() != null || target.warningHigh() != null) {
            throw KpiProblem.TARGET_INCOMPLETE.because("With %s a target has exactly a value and the day by which to reach it",
                    direction).at("/targets", "incomplete", "needs value and by, nothing else");
        }
        if (baseline.isEmpty()) {
            throw KpiProblem.BASELINE_MISSING.because(
                    "Say where the value stood before, or use AT_LEAST or AT_MOST if a level is to be kept")
                    .at("/baseline", "missing", "needed with " + direction);
        }
        if (!target.by().isAfter(start().on())) {
            throw KpiProblem.TARGETS_OUT_OF_ORDER.because("The target of %s must be due after the baseline of %s",
                    target.by(), start().on()).at("/targets", "not-after-baseline", "must be after " + start().on());
        }
        int way = target.value().compareTo(start().value());
        if (way == 0) {
            throw KpiProblem.TARGET_EQUALS_BASELINE.because(
                    "Baseline and target are both %s; use AT_LEAST or AT_MOST to keep a level", target.value().toPlainString())
                    .at("/targets", "equals-baseline", "must differ from the baseline");
        }
        if (way > 0 != (direction == KpiDirection.HIGHER_IS_BETTER)) {
            throw KpiProblem.TARGET_AGAINST_DIRECTION
                    .because("From %s to %s is the wrong way for %s", start().value().toPlainString(),
                            target.value().toPlainString(), direction)
                    .at("/targets", "wrong-side", "must lie on the other side of the baseline");
        }
    }

    private void checkLevel(Target target) {
        BigDecimal allowedWarning = direction == KpiDirection.AT_LEAST ? target.warningLow() : target.warningHigh();
        BigDecimal otherWarning = direction == KpiDirection.AT_LEAST ? target.warningHigh() : target.warningLow();
        int sign = direction == KpiDirection.AT_LEAST ? 1 : -1;
        if (target.value() == null || target.low() != null || target.high() != null || otherWarning != null
                || (allowedWarning != null && target.value().compareTo(allowedWarning) * sign < 0)) {
            throw KpiProblem.TARGET_INCOMPLETE.because("With %s a target has a value and perhaps a warning level beyond it",
                    direction).at("/targets", "incomplete",
                            direction == KpiDirection.AT_LEAST
                                    ? "needs value, may have a lower warningLow"
                                    : "needs value, may have a higher warningHigh");
        }
    }

    private static void checkRange(Target target) {
        if (target.value() != null || target.low() == null || target.high() == null
                || target.low().compareTo(target.high()) > 0
                || (target.warningLow() != null && target.warningLow().compareTo(target.low()) > 0)
                || (target.warningHigh() != null && target.warningHigh().compareTo(target.high()) < 0)) {
            throw KpiProblem.TARGET_INCOMPLETE
                    .because("With WITHIN_RANGE a target has low and high, low first, and perhaps warning levels outside them")
                    .at("/targets", "incomplete", "needs low and high, may have warningLow and warningHigh");
        }
    }
}
