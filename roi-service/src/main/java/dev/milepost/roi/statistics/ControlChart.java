package dev.milepost.roi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An individuals and moving-range chart: its limits are computed from the first points and then kept, and patterns among all
 * points tell where something really changed.
 *
 * @param limits empty under {@value ControlLimits#FEWEST_POINTS} points
 * @param signals in order of the points that complete them; none under {@value #FEWEST_FOR_SIGNALS} points
 * @param assurance empty without a target, and without limits
 */
public record ControlChart(Optional<ControlLimits> limits, int baselinePoints, List<Signal> signals,
        Optional<Assurance> assurance) {

    /** With fewer points, patterns come and go by chance. */
    public static final int FEWEST_FOR_SIGNALS = 12;
    /** The rules that raise a signal: Western Electric's four, and the trend, alternation and spread of Nelson's. */
    public static final List<RunRule> RULES = List.of(RunRule.BEYOND_3_SIGMA, RunRule.TWO_OF_3_BEYOND_2_SIGMA,
            RunRule.FOUR_OF_5_BEYOND_1_SIGMA, RunRule.EIGHT_ON_ONE_SIDE, RunRule.SIX_IN_A_TREND,
            RunRule.FOURTEEN_ALTERNATING, RunRule.FIFTEEN_WITHIN_1_SIGMA, RunRule.EIGHT_BEYOND_1_SIGMA);

    /** Whether a signal is good news. */
    public enum Meaning {
        IMPROVEMENT,
        CONCERN
    }

    /** What the process, left as it is, does to its target. */
    public enum Assurance {
        /** Every ordinary value meets the target. */
        CONSISTENTLY_PASSES,
        /** No ordinary value meets the target: something has to change. */
        CONSISTENTLY_FAILS,
        /** Chance decides. */
        INCONSISTENT
    }

    /**
     * A pattern that chance seldom makes.
     *
     * @param points indices of the points that make it, the completing one last
     */
    public record Signal(RunRule rule, List<Integer> points, Meaning meaning) {
        /** Index of the point that completes the pattern. */
        public int completedAt() {
            return points.getLast();
        }
    }

    /**
     * @param values in order of time, each finite
     * @param baselinePoints how many of the first values the limits come from; with fewer values, all of them
     * @param target the value to reach, empty if there is none
     */
    public static ControlChart of(List<Double> values, int baselinePoints, Better better, Optional<Double> target) {
        int baseline = Math.min(baselinePoints, values.size());
        Optional<ControlLimits> limits = ControlLimits.of(values.subList(0, baseline));
        List<Signal> signals = limits.filter(known -> values.size() >= FEWEST_FOR_SIGNALS)
                .map(known -> signals(values, known, better)).orElse(List.of());
        Optional<Assurance> assurance = limits.flatMap(known -> target.flatMap(goal -> assurance(known, goal, better)));
        return new ControlChart(limits, baseline, signals, assurance);
    }

    /**
     * How many of the first values make a baseline: as many as wanted, or fewer where one of them is odd by the limits of all
     * before it, of which there are at least {@value #FEWEST_FOR_SIGNALS} - 1. So no limits include the value that they tell
     * is odd, and what was told stays told when the baseline is complete. Values that never differ make nothing odd, and the
     * least that signals need must be there even if fewer are wanted.
     *
     * @param values in order of time, each finite
     * @return empty while there are too few
     */
    public static OptionalInt baselineOf(List<Double> values, int wanted) {
        for (int next = FEWEST_FOR_SIGNALS - 1; next < Math.min(wanted, values.size()); next++) {
            if (isLastOdd(values.subList(0, next + 1))) {
                return OptionalInt.of(next);
            }
        }
        return values.size() < Math.max(wanted, FEWEST_FOR_SIGNALS - 1) ? OptionalInt.empty() : OptionalInt.of(wanted);
    }

    private static boolean isLastOdd(List<Double> values) {
        int last = values.size() - 1;
        return ControlLimits.of(values.subList(0, last)).filter(limits -> limits.sigma() > 0).stream()
                .anyMatch(limits -> RULES.stream().filter(rule -> !rule.hasNoDirection())
                        .anyMatch(rule -> rule.completedAt(values, limits).contains(last)));
    }

    /** Compares a target with the limits; empty where neither direction is better. */
    public static Optional<Assurance> assurance(ControlLimits limits, double target, Better better) {
        if (better == Better.STEADY) {
            return Optional.empty();
        }
        if (target >= limits.lower() && target <= limits.upper()) {
            return Optional.of(Assurance.INCONSISTENT);
        }
        boolean above = target > limits.upper();
        return Optional.of(above == (better == Better.DOWN) ? Assurance.CONSISTENTLY_PASSES : Assurance.CONSISTENTLY_FAILS);
    }

    /**
     * Compares a range to stay in with the limits.
     *
     * @param low null where it has no lower end
     * @param high null where it has no upper end
     */
    public static Assurance assuranceOfRange(ControlLimits limits, @Nullable Double low, @Nullable Double high) {
        if (low != null && limits.upper() < low || high != null && limits.lower() > high) {
            return Assurance.CONSISTENTLY_FAILS;
        }
        boolean within = (low == null || limits.lower() > low) && (high == null || limits.upper() < high);
        return within ? Assurance.CONSISTENTLY_PASSES : Assurance.INCONSISTENT;
    }

    /** All patterns among these values, however few they are, in order of the values that complete them. */
    public static List<Signal> signals(List<Double> values, ControlLimits limits, Better better) {
        List<Signal> signals = new ArrayList<>();
        for (RunRule rule : RULES) {
            for (int end : rule.completedAt(values, limits)) {
                List<Integer> points = IntStream.rangeClosed(Math.max(0, end - rule.length() + 1), end).boxed().toList();
                signals.add(new Signal(rule, points, meaning(rule.direction(end, values, limits), better)));
            }
        }
        signals.sort((a, b) -> Integer.compare(a.completedAt(), b.completedAt()));
        return signals;
    }

    /** @param direction of the values: above 0 up, below 0 down, 0 for none */
    public static Meaning meaning(int direction, Better better) {
        return switch (better) {
            case UP -> direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case DOWN -> direction < 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case STEADY -> Meaning.CONCERN;
        };
    }
}
