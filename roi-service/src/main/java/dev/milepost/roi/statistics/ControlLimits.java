package dev.milepost.roi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits of an individuals chart, from the mean of its values and the mean of their moving ranges (NIST/SEMATECH e-Handbook,
 * 6.3.2.2). All in the unit of the values.
 *
 * @param sigma estimated from the moving ranges, 0 or more
 * @param movingRangeUpper above this a step between two neighbours is itself out of the ordinary
 */
public record ControlLimits(double centre, double averageMovingRange, double sigma, double lower, double upper,
        double movingRangeUpper) {

    /** Fewer points say nothing about what is ordinary. */
    public static final int FEWEST_POINTS = 5;
    /** Expected range of two values of a normal distribution, in sigmas. */
    private static final double D2 = 1.128;
    /** Upper limit of the moving range in average ranges. */
    private static final double D4 = 3.267;

    /** How far the limits stand from the centre. */
    public enum Scaling {
        /** Three sigmas of the mean moving range / 1.128. */
        D2,
        /** 2.66 mean moving ranges: the same, rounded as health-care charts have it. */
        ROUNDED_2_66
    }

    /** The default: three sigmas, and every moving range counts. Empty under {@value #FEWEST_POINTS} points. */
    public static Optional<ControlLimits> of(List<Double> values) {
        return of(values, Scaling.D2, false);
    }

    /**
     * @param screened whether moving ranges beyond their own upper limit are left out of the mean, once
     */
    public static Optional<ControlLimits> of(List<Double> values, Scaling scaling, boolean screened) {
        if (values.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        List<Double> ranges = movingRanges(values);
        double average = mean(ranges);
        if (screened) {
            double limit = D4 * average;
            average = mean(ranges.stream().filter(range -> range <= limit).toList());
        }
        double sigma = switch (scaling) {
            case D2 -> average / D2;
            case ROUNDED_2_66 -> average * 2.66 / 3;
        };
        return Optional.of(of(mean(values), average, sigma));
    }

    /** Those of values that are known by their mean and the mean of their moving ranges alone. */
    public static ControlLimits of(double centre, double averageMovingRange) {
        return of(centre, averageMovingRange, averageMovingRange / D2);
    }

    private static ControlLimits of(double centre, double averageMovingRange, double sigma) {
        return new ControlLimits(centre, averageMovingRange, sigma, centre - 3 * sigma, centre + 3 * sigma,
                D4 * averageMovingRange);
    }

    private static List<Double> movingRanges(List<Double> values) {
        List<Double> ranges = new ArrayList<>(values.size());
        for (int i = 1; i < values.size(); i++) {
            ranges.add(Math.abs(values.get(i) - values.get(i - 1)));
        }
        return ranges;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
