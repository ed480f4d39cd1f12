package dev.milepost.roi.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.apache.commons.statistics.distribution.NormalDistribution;

import dev.milepost.roi.statistics.LinearTrend.Interval;

/**
 * A trend that a few wild values don't bend: the median of the slopes between all pairs (Theil 1950, Sen 1968), and whether
 * values go one way more often than chance would have it (Mann 1945, Kendall 1975). For short noisy series.
 *
 * @param intercept median of the values less slope times median of the abscissas
 * @param slopeInterval of 95 %, by Sen's normal approximation with its correction for ties
 * @param s rising pairs less falling pairs
 * @param tau s over all pairs, -1 to 1
 * @param chance how likely chance alone gives an s at least so far from 0 (two-sided): exact for up to
 *        {@value #EXACT_UP_TO} values without ties, else by the normal approximation with continuity correction
 */
public record RobustTrend(double intercept, double slope, Interval slopeInterval, long s, double tau, double chance) {

    /** Pairs grow with the square of the points. */
    public static final int MOST_POINTS = 2_000;
    static final int EXACT_UP_TO = 30;
    private static final double HALF_OF_FIVE_PERCENT = 0.025;

    /**
     * Empty under three points, or where all abscissas are equal.
     *
     * @throws IllegalArgumentException above {@value #MOST_POINTS} points
     */
    public static Optional<RobustTrend> of(double[] x, double[] y) {
        int n = x.length;
        if (n > MOST_POINTS) {
            throw new IllegalArgumentException("More than %d points".formatted(MOST_POINTS));
        }
        double[] slopes = slopes(x, y);
        if (n < 3 || slopes.length == 0) {
            return Optional.empty();
        }
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (long) (Math.signum(y[j] - y[i]) * Math.signum(x[j] - x[i]));
            }
        }
        double slope = median(slopes);
        double variance = variance(n, ties(x), ties(y));
        double tau = s / (n * (n - 1) / 2.0);
        return Optional.of(new RobustTrend(median(y) - slope * median(x), slope, interval(slopes, Math.sqrt(variance)), s,
                tau, chance(n, s, variance, distinct(x) && distinct(y))));
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (x[i] != x[j]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] filled = Arrays.copyOf(slopes, count);
        Arrays.sort(filled);
        return filled;
    }

    private static Interval interval(double[] slopes, double deviation) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(HALF_OF_FIVE_PERCENT);
        int upper = (int) Math.min(Math.rint((slopes.length + z * deviation) / 2), slopes.length - 1);
        int lower = (int) Math.max(Math.rint((slopes.length - z * deviation) / 2) - 1, 0);
        return new Interval(slopes[lower], slopes[upper]);
    }

    /** Variance of s under chance, less what ties take from it. */
    private static double variance(int n, LongStream tiesOfX, LongStream tiesOfY) {
        return (term(n) - tiesOfX.mapToDouble(RobustTrend::term).sum() - tiesOfY.mapToDouble(RobustTrend::term).sum()) / 18;
    }

    private static double term(long k) {
        return (double) k * (k - 1) * (2 * k + 5);
    }

    private static LongStream ties(double[] values) {
        Map<Double, Long> counts = Arrays.stream(values).boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.values().stream().mapToLong(Long::longValue).filter(count -> count > 1);
    }

    private static boolean distinct(double[] values) {
        return Arrays.stream(values).distinct().count() == values.length;
    }

    private static double chance(int n, long s, double variance, boolean untied) {
        if (s == 0 || variance == 0) {
            return 1;
        }
        if (untied && n <= EXACT_UP_TO) {
            return exactChance(n, Math.abs(s));
        }
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability((Math.abs(s) - 1) / Math.sqrt(variance)));
    }

    /** Counts the orders of n values by their inversions: each place adds any number of inversions up to its index. */
    private static double exactChance(int n, long s) {
        int pairs = n * (n - 1) / 2;
        double[] share = new double[pairs + 1];
        share[0] = 1;
        for (int place = 1; place < n; place++) {
            double[] next = new double[pairs + 1];
            for (int inversions = 0; inversions <= pairs; inversions++) {
                for (int more = 0; more <= Math.min(place, inversions); more++) {
                    next[inversions] += share[inversions - more] / (place + 1);
                }
            }
            share = next;
        }
        double tail = 0;
        // s = pairs - 2 x inversions
        for (int inversions = 0; pairs - 2L * inversions >= s; inversions++) {
            tail += share[inversions];
        }
        return Math.min(1, 2 * tail);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
