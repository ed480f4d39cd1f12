package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a KPI stands on a day, and why.
 *
 * @param because the rule that decided, for a reader
 * @param progress part of the way to the target in force, not clamped; null where there is no way to go
 * @param pace part of the way that should be done, 0 to 1; null where there is no way to go
 * @param regressed whether the value is worse than the baseline
 */
record Judgement(KpiStatus status, String because, @Nullable BigDecimal progress, @Nullable BigDecimal pace,
        boolean regressed, Optional<Target> target) {

    /** From this part of the pace on, a KPI is only at risk. */
    private static final BigDecimal NEARLY = new BigDecimal("0.8");

    /** Said otherwise. */
    Judgement because(String sentence) {
        return new Judgement(status, sentence, progress, pace, regressed, target);
    }

    /** A value and the day it was measured. */
    record Reading(BigDecimal value, LocalDate measured) {
    }

    static Judgement of(KpiGoal goal, Optional<KpiInterval> interval, Optional<Reading> reading, LocalDate on) {
        Optional<Target> target = goal.inForce(on);
        if (reading.isEmpty()) {
            return new Judgement(KpiStatus.NO_DATA, "Nothing was measured until " + on, null, null, false, target);
        }
        Reading last = reading.get();
        boolean regressed = regressed(goal, last.value());
        if (interval.isPresent() && interval.get().freshUntil(last.measured()).isBefore(on)) {
            return new Judgement(KpiStatus.STALE, "The last measurement is of %s, more than two intervals (%s) ago"
                    .formatted(last.measured(), interval.get()), null, null, regressed, target);
        }
        if (target.isEmpty()) {
            return new Judgement(KpiStatus.NO_TARGET, "No target is set", null, null, regressed, target);
        }
        return goal.direction().isJourney() ? journey(goal, last.value(), target.get(), on, regressed)
                : level(goal.direction(), last.value(), target.get(), regressed);
    }

    private static Judgement journey(KpiGoal goal, BigDecimal value, Target target, LocalDate on, boolean regressed) {
        BigDecimal progress = goal.progress(value, target);
        BigDecimal pace = goal.pace(on, target);
        KpiStatus status;
        String because;
        if (progress.compareTo(BigDecimal.ONE) >= 0) {
            status = KpiStatus.ACHIEVED;
            because = "The target in force is reached";
        } else if (progress.compareTo(pace) >= 0) {
            status = KpiStatus.ON_TRACK;
            because = "Progress is at least the pace of the day";
        } else if (progress.compareTo(NEARLY.multiply(pace)) >= 0) {
            status = KpiStatus.AT_RISK;
            because = "Progress is behind the pace of the day, but at least 80 % of it";
        } else {
            status = KpiStatus.OFF_TRACK;
            because = "Progress is less than 80 % of the pace of the day";
        }
        return new Judgement(status, because, progress, pace, regressed, Optional.of(target));
    }

    private static Judgement level(KpiDirection direction, BigDecimal value, Target target, boolean regressed) {
        BigDecimal low = direction == KpiDirection.AT_LEAST ? target.value() : target.low();
        BigDecimal high = direction == KpiDirection.AT_MOST ? target.value() : target.high();
        KpiStatus status;
        String because;
        if (isBetween(value, low, high)) {
            status = KpiStatus.ON_TRACK;
            because = "The value keeps the level";
        } else if (isBetween(value, target.warningLow() == null ? low : target.warningLow(),
                target.warningHigh() == null ? high : target.warningHigh())) {
            status = KpiStatus.AT_RISK;
            because = "The value misses the level, but not the warning level";
        } else {
            status = KpiStatus.OFF_TRACK;
            because = "The value misses the level";
        }
        return new Judgement(status, because, null, null, regressed, Optional.of(target));
    }

    private static boolean isBetween(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    private static boolean regressed(KpiGoal goal, BigDecimal value) {
        return goal.baseline().filter(baseline -> switch (goal.direction()) {
            case HIGHER_IS_BETTER, AT_LEAST -> value.compareTo(baseline.value()) < 0;
            case LOWER_IS_BETTER, AT_MOST -> value.compareTo(baseline.value()) > 0;
            case WITHIN_RANGE -> false;
        }).isPresent();
    }
}
