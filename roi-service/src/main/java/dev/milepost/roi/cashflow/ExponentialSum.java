package dev.milepost.roi.cashflow;

import java.util.Arrays;

/**
 * Present value as a function of t = ln(1+r): the sum of amount * exp(-years * t), with what the search for its zeros
 * needs besides. Every value belongs to a common scale of its own point, so that nothing overflows.
 */
final class ExponentialSum {
    private static final double EPSILON = 0x1p-52;
    /** Flows after which a factor that was carried from flow to flow is computed afresh, before its rounding adds up. */
    private static final int CARRIED = 32;
    /** Smaller factors change nothing, and arithmetic with the smallest numbers of all is slow. */
    private static final double NEGLIGIBLE = 1e-280;

    private final double[] years;
    private final double[] amounts;
    private final double span;
    /**
     * The different times between one flow and the next, in years, and for each flow but the first which one lies before it.
     */
    private final double[] gaps;
    private final int[] gapBefore;

    /**
     * @param units ascending and distinct, the first one 0
     * @param perYear units that make a year
     * @param amounts none of them 0, scaled so that the largest is 1
     */
    ExponentialSum(long[] units, int perYear, double[] amounts) {
        this.years = new double[units.length];
        this.amounts = amounts;
        this.gapBefore = new int[units.length];
        long[] different = new long[units.length];
        for (int i = 1; i < units.length; i++) {
            years[i] = (double) units[i] / perYear;
            different[i] = units[i] - units[i - 1];
        }
        Arrays.sort(different);
        int count = 0;
        for (int i = 1; i < different.length; i++) {
            if (different[i] != different[count]) {
                different[++count] = different[i];
            }
        }
        // The first is 0, which lies before no flow
        for (int i = 1; i < units.length; i++) {
            gapBefore[i] = Arrays.binarySearch(different, 0, count + 1, units[i] - units[i - 1]);
        }
        this.gaps = new double[count + 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (double) different[i] / perYear;
        }
        this.span = years[years.length - 1];
    }

    /** Everything that is known at one t, as precisely as this arithmetic can: one exponential per flow. */
    Point at(double t) {
        // The largest factor is 1: that of the first flow for positive t, that of the last for negative t.
        double shift = t >= 0 ? 0 : -span * t;
        double positive = 0;
        double positiveYears = 0;
        double negative = 0;
        double negativeYears = 0;
        double squares = 0;
        double value = 0;
        double lost = 0;
        for (int i = 0; i < years.length; i++) {
            double year = years[i];
            double term = amounts[i] * Math.exp(-year * t - shift);
            // Neumaier's summation: the value is a small difference of large sums.
            double sum = value + term;
            lost += Math.abs(value) >= Math.abs(term) ? (value - sum) + term : (term - sum) + value;
            value = sum;
            double size = Math.abs(term);
            squares += size * year * year;
            if (term > 0) {
                positive += size;
                positiveYears += size * year;
            } else {
                negative += size;
                negativeYears += size * year;
            }
        }
        return new Point(t, shift, value + lost, error(t, 4, positive + negative, positiveYears + negativeYears), positive,
                positiveYears, negative, negativeYears, squares);
    }

    /**
     * The same, several times as fast and a few digits less precise, as its {@link Point#error()} says: the factor of a flow is
     * carried to the next by one multiplication. Where even the sign would be in doubt it is as precise as {@link #at}.
     */
    Point near(double t) {
        if (gaps.length > years.length / 2) {
            return at(t);
        }
        double[] powers = new double[gaps.length];
        for (int i = 1; i < powers.length; i++) {
            powers[i] = Math.exp(-Math.abs(t) * gaps[i]);
        }
        boolean forwards = t >= 0;
        double positive = 0;
        double positiveYears = 0;
        double negative = 0;
        double negativeYears = 0;
        double squares = 0;
        double factor = 1;
        int last = years.length - 1;
        for (int n = 0; n <= last; n++) {
            int i = forwards ? n : last - n;
            double year = years[i];
            if (n % CARRIED == 0) {
                factor = Math.exp(-Math.abs(t) * (forwards ? year : span - year));
            } else {
                factor *= powers[gapBefore[forwards ? i : i + 1]];
            }
            if (factor < NEGLIGIBLE) {
                break;
            }
            double term = amounts[i] * factor;
            double size = Math.abs(term);
            squares += size * year * year;
            if (term > 0) {
                positive += size;
                positiveYears += size * year;
            } else {
                negative += size;
                negativeYears += size * year;
            }
        }
        double error = error(t, 4 + 2 * CARRIED + years.length, positive + negative, positiveYears + negativeYears);
        Point point = new Point(t, forwards ? 0 : -span * t, positive - negative, error, positive, positiveYears, negative,
                negativeYears, squares);
        return point.sign() == 0 ? at(t) : point;
    }

    /** Bound of the rounding: a number of roundings of each term, and the one of its argument. */
    private double error(double t, int roundings, double weight, double weightYears) {
        double argument = Math.abs(t) * (t >= 0 ? weightYears : span * weight - weightYears);
        return EPSILON * (roundings * weight + argument);
    }

    /**
     * The sum at t, all but t multiplied by exp(-shift).
     *
     * @param value the sum itself, right to within {@code error}
     * @param positive the positive terms alone, {@code positiveYears} the same with each term times its years
     * @param squares the absolute terms, each times the square of its years
     */
    record Point(double t, double shift, double value, double error, double positive, double positiveYears,
            double negative, double negativeYears, double squares) {

        /** -1, 1, or 0 where rounding hides the sign. */
        int sign() {
            return Math.abs(value) <= error ? 0 : value > 0 ? 1 : -1;
        }

        double meanYears() {
            return (positiveYears + negativeYears) / (positive + negative);
        }

        /** ln of the factor between this point's scale and that of the sum times exp(center * t). */
        double logScale(double center) {
            return shift + center * t;
        }

        /** Slope of the sum times exp(center * t). */
        double slope(double center) {
            return center * value - (positiveYears - negativeYears);
        }

        /** Bound of the second derivative of the sum times exp(center * t). */
        double curvature(double center) {
            double weight = positive + negative;
            double bound = squares - 2 * center * (positiveYears + negativeYears) + center * center * weight;
            return Math.max(bound, 0) + 8 * EPSILON * (squares + center * center * weight);
        }

        /**
         * Newton's next t for ln(positive) = ln(negative), which is nearly a straight line where the sum itself is
         * anything but.
         */
        double next() {
            double ratio = Math.abs(value) < 0.5 * negative ? Math.log1p(value / negative)
                    : Math.log(positive / negative);
            return t + ratio / (positiveYears / positive - negativeYears / negative);
        }
    }
}
