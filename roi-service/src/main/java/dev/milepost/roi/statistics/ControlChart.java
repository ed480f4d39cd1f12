package dev.milepost.roi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        List<Signal> signals = limits.map(known -> signals(values, known, better)).orElse(List.of());
        Optional<Assurance> assurance = limits.flatMap(known -> target.flatMap(goal -> assurance(known, goal, better)));
        return new ControlChart(limits, baseline, signals, assurance);
    }

    /** Compares a target with the limits; empty where neither direction is better. */
    static Optional<Assurance> assurance(ControlLimits limits, double target, Better better) {
        if (better == Better.STEADY) {
            return Optional.empty();
        }
        if (target >= limits.lower() && target <= limits.upper()) {
            return Optional.of(Assurance.INCONSISTENT);
        }
        boolean above = target > limits.upper();
        return Optional.of(above == (better == Better.DOWN) ? Assurance.CONSISTENTLY_PASSES : Assurance.CONSISTENTLY_FAILS);
    }

    private static List<Signal> signals(List<Double> values, ControlLimits limits, Better better) {
        List<Signal> signals = new ArrayList<>();
        if (values.size() < FEWEST_FOR_SIGNALS) {
            return signals;
        }
        for (RunRule rule : RULES) {
            for (int end : rule.completedAt(values, limits)) {
                List<Integer> points = IntStream.rangeClosed(Math.max(0, end - rule.length() + 1), end).boxed().toList();
                signals.add(new Signal(rule, points, meaning(rule.direction(end, values, limits), better)));
            }
        }
        signals.sort((a, b) -> Integer.compare(a.completedAt(), b.completedAt()));
        return signals;
    }

    private static Meaning meaning(int direction, Better better) {
        return switch (better) {
            case UP -> direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case DOWN -> direction < 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN;
            case STEADY -> Meaning.CONCERN;
        };
    }
}
