package dev.milepost.roi.statistics;

import dev.milepost.roi.statistics.Smoothing.Method;

/**
 * Finds the weights with the least squared errors of one step ahead, by a search that always takes the same way: along each
 * weight in turn, with steps halved where none helps (Hooke and Jeeves 1961).
 */
final class SmoothingFit {

    private static final double FIRST_STEP = 0.2;
    private static final double LAST_STEP = 1e-4;
    /** Below this a trend would be gone at once, above it never (same source as {@link Smoothing}). */
    private static final double LEAST_DAMPING = 0.8;
    private static final double MOST_DAMPING = 0.98;

    private SmoothingFit() {
    }

    /** @param values at least as many as the method needs */
    static Smoothing of(Method method, double[] values, int season) {
        return of(method, values, season, Smoothing.Start.of(method, values, season));
    }

    static Smoothing of(Method method, double[] values, int season, Smoothing.Start start) {
        double[] weights = switch (method) {
            case SIMPLE -> new double[] { 0.3 };
            case HOLT -> new double[] { 0.3, 0.1 };
            case DAMPED_HOLT -> new double[] { 0.3, 0.1, 0.5 };
            case HOLT_WINTERS -> new double[] { 0.3, 0.1, 0.1 };
        };
        Series series = new Series(values, season, start);
        double best = series.error(method, weights);
        for (double step = FIRST_STEP; step >= LAST_STEP;) {
            double found = improve(method, weights, series, step, best);
            if (found < best) {
                best = found;
            } else {
                step /= 2;
            }
        }
        return smoothing(method, weights, season);
    }

    private static double improve(Method method, double[] weights, Series series, double step, double best) {
        double least = best;
        for (int i = 0; i < weights.length; i++) {
            double before = weights[i];
            double kept = before;
            for (double tried : new double[] { before + step, before - step }) {
                weights[i] = Math.clamp(tried, 0, 1);
                double error = series.error(method, weights);
                if (error < least) {
                    least = error;
                    kept = weights[i];
                }
            }
            weights[i] = kept;
        }
        return least;
    }

    /** What the weights are tried on. */
    @SuppressWarnings("ArrayRecordComponent") // made and read here alone
    private record Series(double[] values, int season, Smoothing.Start start) {
        double error(Method method, double[] weights) {
            return smoothing(method, weights, season).over(values, start).squaredErrors();
        }
    }

    private static Smoothing smoothing(Method method, double[] weights, int season) {
        return switch (method) {
            case SIMPLE -> Smoothing.simple(weights[0]);
            case HOLT -> Smoothing.holt(weights[0], weights[1]);
            case DAMPED_HOLT -> Smoothing.damped(weights[0], weights[1],
                    LEAST_DAMPING + weights[2] * (MOST_DAMPING - LEAST_DAMPING));
            case HOLT_WINTERS -> Smoothing.holtWinters(weights[0], weights[1], weights[2] * (1 - weights[0]), season);
        };
    }
}
