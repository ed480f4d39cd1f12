package dev.milepost.roi.cashflow;

/**
 * Present value as a function of t = ln(1+r): the sum of amount * exp(-years * t), with what the search for its zeros
 * needs besides. Every value belongs to a common scale of its own point, so that nothing overflows.
 */
final class ExponentialSum {
    private static final double EPSILON = 0x1p-52;
    private final double[] years;
    private final double[] amounts;
    private final double span;

    /**
     * @param years ascending and distinct, the first one 0
     * @param amounts none of them 0, scaled so that the largest is 1
     */
    ExponentialSum(double[] years, double[] amounts) {
        this.years = years;
        this.amounts = amounts;
        this.span = years[years.length - 1];
    }

    /** Everything that is known at one t. */
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
        double weight = positive + negative;
        double weightYears = positiveYears + negativeYears;
        double argument = Math.abs(t) * (t >= 0 ? weightYears : span * weight - weightYears);
        double error = EPSILON * (4 * weight + argument);
        return new Point(t, shift, value + lost, error, positive, positiveYears, negative, negativeYears, squares);
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
