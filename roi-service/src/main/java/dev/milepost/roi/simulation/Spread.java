package dev.milepost.roi.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a figure came out over all samples.
 *
 * @param mean of the samples, with the standard error {@code deviation / sqrt(samples)}
 * @param deviation standard deviation of the samples
 * @param rankCorrelations by driver, of the figure with what was drawn: how much it decides; empty for a driver that never
 *        differs, and for a figure that never does
 */
public record Spread(Samples samples, double mean, double deviation, List<Optional<Double>> rankCorrelations) {

    /** The figures of all samples, the least first. */
    public static final class Samples {

        private final double[] sorted;

        private Samples(double[] sorted) {
            this.sorted = sorted;
        }

        public int count() {
            return sorted.length;
        }

        double at(double place) {
            int below = (int) Math.clamp((long) Math.floor(place), 0, sorted.length - 1);
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + Math.clamp(place - below, 0, 1) * (sorted[above] - sorted[below]);
        }
    }

    /** A figure and how far chance may have moved it, as a standard error. */
    public record Estimate(double value, double error) {
    }

    /** How many samples fell from one value up to, but without, another; the last one includes its end. */
    public record Bar(double from, double to, int count) {
    }

    static Spread of(double[] figures, float[][] drawn) {
        int n = figures.length;
        double mean = Arrays.stream(figures).sum() / n;
        double squares = 0;
        for (double figure : figures) {
            squares += (figure - mean) * (figure - mean);
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double[] ranks = ranks(figures, sorted);
        List<Optional<Double>> correlations = new ArrayList<>(drawn.length);
        for (float[] grades : drawn) {
            correlations.add(correlation(ranks, grades));
        }
        return new Spread(new Samples(sorted), mean, Math.sqrt(squares / (n - 1)), correlations);
    }

    public Estimate meanEstimate() {
        return new Estimate(mean, deviation / Math.sqrt(samples.count()));
    }

    /**
     * The value that the share of the samples falls below (type 7 of Hyndman and Fan 1996), with the error that the spacing of
     * the samples around it shows.
     */
    public Estimate quantile(double share) {
        int n = samples.count();
        double error = Math.sqrt(n * share * (1 - share));
        double place = share * (n - 1);
        return new Estimate(samples.at(place), (samples.at(place + error) - samples.at(place - error)) / 2);
    }

    /** How likely the figure is below a value. */
    public Estimate probabilityBelow(double value) {
        int n = samples.count();
        int below = lower(value);
        double share = (double) below / n;
        return new Estimate(share, Math.sqrt(share * (1 - share) / n));
    }

    /** Bars of one width from the least to the greatest figure; a single one where all are the same. */
    public List<Bar> histogram(int bars) {
        double least = samples.at(0);
        double greatest = samples.at(samples.count() - 1.0);
        if (least == greatest) {
            return List.of(new Bar(least, greatest, samples.count()));
        }
        double width = (greatest - least) / bars;
        List<Bar> histogram = new ArrayList<>(bars);
        int counted = 0;
        for (int i = 0; i < bars; i++) {
            double to = i == bars - 1 ? greatest : least + (i + 1) * width;
            int until = i == bars - 1 ? samples.count() : lower(to);
            histogram.add(new Bar(least + i * width, to, until - counted));
            counted = until;
        }
        return histogram;
    }

    private int lower(double value) {
        int from = 0;
        int to = samples.count();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (samples.at(middle) < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The place of each figure among all, equal ones sharing the mean of theirs. */
    private static double[] ranks(double[] figures, double[] sorted) {
        double[] shared = new double[sorted.length];
        for (int from = 0; from < sorted.length;) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(shared, from, to, (from + to - 1) / 2.0);
            from = to;
        }
        return Arrays.stream(figures).map(figure -> shared[Arrays.binarySearch(sorted, figure)]).toArray();
    }

    private static Optional<Double> correlation(double[] ranks, float[] grades) {
        int n = ranks.length;
        double meanRank = (n - 1) / 2.0;
        double meanGrade = 0;
        for (float grade : grades) {
            meanGrade += grade;
        }
        meanGrade /= n;
        double products = 0;
        double squaresOfRanks = 0;
        double squaresOfGrades = 0;
        for (int i = 0; i < n; i++) {
            double rank = ranks[i] - meanRank;
            double grade = grades[i] - meanGrade;
            products += rank * grade;
            squaresOfRanks += rank * rank;
            squaresOfGrades += grade * grade;
        }
        double scale = Math.sqrt(squaresOfRanks * squaresOfGrades);
        return scale == 0 ? Optional.empty() : Optional.of(Math.clamp(products / scale, -1, 1));
    }
}
