package dev.milepost.roi.statistics;

import java.util.Arrays;
import java.util.Optional;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The straight line that leaves the least squared vertical distances to the points (ordinary least squares; formulas of the
 * NIST/SEMATECH e-Handbook, 4.4.3.1 and 4.5.2.1).
 *
 * @param points how many there were
 * @param meanX centre of the abscissas, from which intervals widen
 * @param spreadX sum of squared distances of the abscissas from their mean
 * @param rSquared share of the variance that the line explains, 0 to 1; 1 where there is no variance
 * @param scatter how far points stand from the line; empty under three points, which leave nothing to judge it by
 */
public record LinearTrend(int points, double intercept, double slope, double meanX, double spreadX, double rSquared,
        Optional<Scatter> scatter) {

    /**
     * @param residual standard deviation of the points around the line
     * @param intercept standard error of the intercept
     * @param slope standard error of the slope
     */
    public record Scatter(double residual, double intercept, double slope) {
    }

    /** A value on the line with the interval into which a single new point falls. */
    public record Prediction(double value, Optional<Interval> interval) {
    }

    public record Interval(double lower, double upper) {
    }

    /** Empty under two points, and where all abscissas are equal. */
    public static Optional<LinearTrend> of(double[] x, double[] y) {
        int n = x.length;
        double meanX = mean(x);
        double meanY = mean(y);
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        if (n < 2 || squaresX == 0) {
            return Optional.empty();
        }
        double slope = products / squaresX;
        double intercept = meanY - slope * meanX;
        double residuals = 0;
        for (int i = 0; i < n; i++) {
            // From the centre: far from the origin the intercept would cost digits
            double distance = y[i] - meanY - slope * (x[i] - meanX);
            residuals += distance * distance;
        }
        double rSquared = squaresY == 0 ? 1 : Math.clamp(1 - residuals / squaresY, 0, 1);
        Optional<Scatter> scatter = Optional.empty();
        if (n > 2) {
            double deviation = Math.sqrt(residuals / (n - 2));
            scatter = Optional.of(new Scatter(deviation, deviation * Math.sqrt(1.0 / n + meanX * meanX / squaresX),
                    deviation / Math.sqrt(squaresX)));
        }
        return Optional.of(new LinearTrend(n, intercept, slope, meanX, squaresX, rSquared, scatter));
    }

    /** @param confidence of the interval, above 0 and below 1, such as 0.95 */
    public Prediction at(double x, double confidence) {
        double value = intercept + slope * x;
        return new Prediction(value, scatter.map(around -> {
            double distance = x - meanX;
            double half = quantile(confidence) * around.residual()
                    * Math.sqrt(1 + 1.0 / points + distance * distance / spreadX);
            return new Interval(value - half, value + half);
        }));
    }

    /** The interval of the slope; empty under three points. */
    public Optional<Interval> slopeInterval(double confidence) {
        return scatter.map(around -> {
            double half = quantile(confidence) * around.slope();
            return new Interval(slope - half, slope + half);
        });
    }

    private double quantile(double confidence) {
        return TDistribution.of(points - 2).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
