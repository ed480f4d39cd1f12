package dev.milepost.roi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Patterns that chance alone seldom makes (Western Electric 1956; Nelson, Journal of Quality Technology 16, 1984; runs of
 * seven as health services use them, three of four as service desks do). A point exactly on the centre line belongs to neither
 * side.
 */
public enum RunRule {
    BEYOND_3_SIGMA(1, false, "One point beyond three sigmas"),
    TWO_OF_3_BEYOND_2_SIGMA(3, false, "Two of three points beyond two sigmas on the same side"),
    TWO_OF_3_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE(3, false, "Two of three points beyond two sigmas, all three on the same side"),
    THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE(4, false, "Three of four points beyond two sigmas, all four on the same side"),
    FOUR_OF_5_BEYOND_1_SIGMA(5, false, "Four of five points beyond one sigma on the same side"),
    EIGHT_ON_ONE_SIDE(8, false, "Eight points in a row on the same side of the centre"),
    NINE_ON_ONE_SIDE(9, false, "Nine points in a row on the same side of the centre"),
    SEVEN_ON_ONE_SIDE(7, false, "Seven points in a row on the same side of the centre"),
    SIX_IN_A_TREND(6, false, "Six points in a row steadily rising or falling"),
    SEVEN_IN_A_TREND(7, false, "Seven points in a row steadily rising or falling"),
    FOURTEEN_ALTERNATING(14, true, "Fourteen points in a row alternating up and down"),
    FIFTEEN_WITHIN_1_SIGMA(15, true, "Fifteen points in a row within one sigma of the centre"),
    EIGHT_BEYOND_1_SIGMA(8, true, "Eight points in a row beyond one sigma, on both sides");

    private final int length;
    private final boolean withoutDirection;
    private final String sentence;

    RunRule(int length, boolean withoutDirection, String sentence) {
        this.length = length;
        this.withoutDirection = withoutDirection;
        this.sentence = sentence;
    }

    /** How many points the pattern spans. */
    public int length() {
        return length;
    }

    /** For a reader. */
    public String sentence() {
        return sentence;
    }

    /** Whether the pattern tells that something is odd, but not in which direction the values went. */
    public boolean hasNoDirection() {
        return withoutDirection;
    }

    /** Indices of the points that complete the pattern, ascending. */
    public List<Integer> completedAt(List<Double> values, ControlLimits limits) {
        Chart chart = new Chart(values, limits);
        return switch (this) {
            case BEYOND_3_SIGMA -> ends(values.size(), end -> Math.abs(chart.sigmas(end)) > 3);
            case TWO_OF_3_BEYOND_2_SIGMA -> ends(values.size(), 2, end -> chart.endsBeyond(end, 2, 2));
            case TWO_OF_3_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE -> twoOfThreeOnOneSide(chart.beyondTwoSigmas(), chart.sides());
            case THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE -> ends(values.size(),
                    end -> chart.beyond(end, 2, 3) && chart.beyond(end, 0, length));
            case FOUR_OF_5_BEYOND_1_SIGMA -> ends(values.size(), 4, end -> chart.endsBeyond(end, 1, 4));
            case EIGHT_ON_ONE_SIDE, NINE_ON_ONE_SIDE, SEVEN_ON_ONE_SIDE -> runsOnOneSide(chart.sides(), length);
            case SIX_IN_A_TREND, SEVEN_IN_A_TREND -> trends(values, length);
            case FOURTEEN_ALTERNATING -> ends(values.size(), end -> chart.alternates(end));
            case FIFTEEN_WITHIN_1_SIGMA -> ends(values.size(), end -> chart.all(end, i -> Math.abs(chart.sigmas(i)) < 1));
            case EIGHT_BEYOND_1_SIGMA -> ends(values.size(), end -> chart.all(end, i -> Math.abs(chart.sigmas(i)) > 1)
                    && chart.onBothSides(end));
        };
    }

    /** Which way the completing point went: 1 up, -1 down, 0 where the pattern has no direction. */
    public int direction(int completedAt, List<Double> values, ControlLimits limits) {
        if (withoutDirection) {
            return 0;
        }
        return switch (this) {
            case SIX_IN_A_TREND, SEVEN_IN_A_TREND ->
                (int) Math.signum(values.get(completedAt) - values.get(completedAt - 1));
            case TWO_OF_3_BEYOND_2_SIGMA -> new Chart(values, limits).side(completedAt, 2);
            case FOUR_OF_5_BEYOND_1_SIGMA -> new Chart(values, limits).side(completedAt, 1);
            case BEYOND_3_SIGMA, TWO_OF_3_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE, THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE,
                    EIGHT_ON_ONE_SIDE, NINE_ON_ONE_SIDE,
                    SEVEN_ON_ONE_SIDE, FOURTEEN_ALTERNATING,
                    FIFTEEN_WITHIN_1_SIGMA, EIGHT_BEYOND_1_SIGMA ->
                (int) Math.signum(values.get(completedAt) - limits.centre());
        };
    }

    /** Ends of runs of so many points on one side; 0 is neither side. */
    static List<Integer> runsOnOneSide(List<Integer> sides, int length) {
        List<Integer> ends = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < sides.size(); i++) {
            boolean continues = run > 0 && sides.get(i).equals(sides.get(i - 1));
            run = sides.get(i) == 0 ? 0 : continues ? run + 1 : 1;
            if (run >= length) {
                ends.add(i);
            }
        }
        return ends;
    }

    /** Ends of threes on one side of which two or more are near a limit (1; 0 is not near). */
    static List<Integer> twoOfThreeOnOneSide(List<Integer> near, List<Integer> sides) {
        List<Integer> ends = new ArrayList<>();
        for (int end = 2; end < sides.size(); end++) {
            int side = sides.get(end - 2) + sides.get(end - 1) + sides.get(end);
            if (Math.abs(side) == 3 && near.get(end - 2) + near.get(end - 1) + near.get(end) >= 2) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** Ends of runs of so many points that rise, or fall, each from the one before; a tie breaks the run. */
    static List<Integer> trends(List<Double> values, int length) {
        List<Integer> ends = new ArrayList<>();
        int run = 1;
        int direction = 0;
        for (int i = 1; i < values.size(); i++) {
            int step = Double.compare(values.get(i), values.get(i - 1));
            run = step == 0 ? 1 : step == direction ? run + 1 : 2;
            direction = step;
            if (run >= length) {
                ends.add(i);
            }
        }
        return ends;
    }

    private List<Integer> ends(int points, IntPredicate completes) {
        return ends(points, length, completes);
    }

    /** @param fewest points that can make the pattern, at the beginning of the chart */
    private static List<Integer> ends(int points, int fewest, IntPredicate completes) {
        List<Integer> ends = new ArrayList<>();
        for (int end = fewest - 1; end < points; end++) {
            if (completes.test(end)) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** The points in sigmas from the centre; looks back from an end over the length of the rule. */
    private final class Chart {
        private final List<Double> values;
        private final ControlLimits limits;

        Chart(List<Double> values, ControlLimits limits) {
            this.values = values;
            this.limits = limits;
        }

        /** Without any spread, every value off the centre is infinitely many sigmas away. */
        double sigmas(int i) {
            double distance = values.get(i) - limits.centre();
            return distance == 0 ? 0
                    : limits.sigma() == 0 ? Math.signum(distance) * Double.POSITIVE_INFINITY
                            : distance / limits.sigma();
        }

        List<Integer> sides() {
            return values.stream().map(value -> (int) Math.signum(value - limits.centre())).toList();
        }

        List<Integer> beyondTwoSigmas() {
            return IntStream.range(0, values.size()).mapToObj(i -> Math.abs(sigmas(i)) > 2 ? 1 : 0).toList();
        }

        boolean beyond(int end, double distance, int needed) {
            return count(end, i -> sigmas(i) > distance) >= needed || count(end, i -> sigmas(i) < -distance) >= needed;
        }

        /** A point that isn't beyond itself completes nothing: the pattern was complete before it. */
        boolean endsBeyond(int end, double distance, int needed) {
            return Math.abs(sigmas(end)) > distance && sigmas(end) * side(end, distance) > 0 && beyond(end, distance, needed);
        }

        int side(int end, double distance) {
            return count(end, i -> sigmas(i) > distance) > count(end, i -> sigmas(i) < -distance) ? 1 : -1;
        }

        boolean all(int end, IntPredicate condition) {
            return count(end, condition) == length;
        }

        boolean onBothSides(int end) {
            return count(end, i -> sigmas(i) > 0) > 0 && count(end, i -> sigmas(i) < 0) > 0;
        }

        boolean alternates(int end) {
            for (int i = end - length + 3; i <= end; i++) {
                int step = Double.compare(values.get(i), values.get(i - 1));
                int before = Double.compare(values.get(i - 1), values.get(i - 2));
                if (step * before >= 0) {
                    return false;
                }
            }
            return true;
        }

        private int count(int end, IntPredicate condition) {
            int count = 0;
            for (int i = Math.max(0, end - length + 1); i <= end; i++) {
                if (condition.test(i)) {
                    count++;
                }
            }
            return count;
        }
    }
}
