package dev.milepost.roi.simulation;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Normal scores z and the shares of a standard normal distribution below them. A function of z is kept as a table of cubic
 * pieces: drawing must cost a few nanoseconds, computing a quantile costs thousands.
 */
final class NormalScore {

    /** Beyond this a standard normal variable falls once in 10^15 times. */
    private static final double OUTERMOST = 8;
    private static final int PIECES = 512;
    private static final double WIDTH = 2 * OUTERMOST / PIECES;
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final DoubleUnaryOperator SHARE = tabulated(STANDARD::cumulativeProbability);

    private NormalScore() {
    }

    /** The share below a score, to 2 x 10^-7. */
    static double share(double z) {
        return SHARE.applyAsDouble(z);
    }

    /** The score that a share falls below. */
    static double of(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }

    static double exactShare(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /**
     * A smooth function of the score by cubic Hermite pieces; beyond the outermost scores it stays as it is there.
     *
     * @param function computed once at each knot
     */
    static DoubleUnaryOperator tabulated(DoubleUnaryOperator function) {
        double[] values = new double[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) {
            values[i] = function.applyAsDouble(i * WIDTH - OUTERMOST);
        }
        double[] slopes = new double[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) {
            slopes[i] = (values[Math.min(i + 1, PIECES)] - values[Math.max(i - 1, 0)]) / 2;
        }
        return z -> {
            double place = Math.clamp((z + OUTERMOST) / WIDTH, 0, PIECES);
            int piece = Math.min((int) place, PIECES - 1);
            double t = place - piece;
            double from = values[piece];
            double rise = values[piece + 1] - from;
            double first = slopes[piece];
            double last = slopes[piece + 1];
            return from + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
        };
    }
}
