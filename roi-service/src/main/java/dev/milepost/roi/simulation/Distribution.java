package dev.milepost.roi.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/**
 * What an uncertain number may turn out to be. Every distribution is drawn by its quantile at a normal score, so that drivers
 * can be made to go together by the correlation of their scores.
 */
public sealed interface Distribution {

    double mean();

    double variance();

    /** The value that the share of all outcomes falls below. @param share above 0 and below 1 */
    double quantile(double share);

    /** The same by the normal score of the share, made once for many draws. */
    DoubleUnaryOperator byScore();

    /**
     * How far up a drawn value stands among all values: the share below it, and half of the share that equals it.
     *
     * @return by the normal score of the draw, from 0 to 1
     */
    default DoubleUnaryOperator gradeByScore() {
        return NormalScore::share;
    }

    /** Whether it can turn out only one way. */
    default boolean isCertain() {
        return variance() == 0;
    }

    /** Between two ends, straight up to the most likely value and straight down again. */
    record Triangular(double min, double mode, double max) implements Distribution {

        /** @throws IllegalArgumentException where they are out of order */
        public Triangular {
            requireInOrder(min, mode, max);
        }

        @Override
        public double mean() {
            return (min + mode + max) / 3;
        }

        @Override
        public double variance() {
            return (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18;
        }

        @Override
        public double quantile(double share) {
            return isCertain() ? mode : TriangularDistribution.of(min, mode, max).inverseCumulativeProbability(share);
        }

        @Override
        public DoubleUnaryOperator byScore() {
            double width = max - min;
            double turn = width == 0 ? 0 : (mode - min) / width;
            double below = width * (mode - min);
            double above = width * (max - mode);
            return z -> {
                double share = NormalScore.share(z);
                return share < turn ? min + Math.sqrt(share * below) : max - Math.sqrt(Math.max(0, 1 - share) * above);
            };
        }
    }

    /** The beta distribution of project estimates, with the mean (min + 4 mode + max) / 6. */
    record Pert(double min, double mode, double max) implements Distribution {

        private static final double WEIGHT = 4;

        /** @throws IllegalArgumentException where they are out of order */
        public Pert {
            requireInOrder(min, mode, max);
        }

        @Override
        public double mean() {
            return (min + WEIGHT * mode + max) / (WEIGHT + 2);
        }

        @Override
        public double variance() {
            return (mean() - min) * (max - mean()) / (WEIGHT + 3);
        }

        @Override
        public double quantile(double share) {
            return isCertain() ? mode : min + (max - min) * beta().inverseCumulativeProbability(share);
        }

        @Override
        public DoubleUnaryOperator byScore() {
            if (isCertain()) {
                return z -> mode;
            }
            return tabulated(beta(), min, max - min);
        }

        private BetaDistribution beta() {
            double width = max - min;
            return BetaDistribution.of(1 + WEIGHT * (mode - min) / width, 1 + WEIGHT * (max - mode) / width);
        }
    }

    record Normal(double mean, double deviation) implements Distribution {

        /** @throws IllegalArgumentException with a negative deviation */
        public Normal {
            requireNotNegative(deviation);
        }

        @Override
        public double variance() {
            return deviation * deviation;
        }

        @Override
        public double quantile(double share) {
            return mean + deviation * NormalScore.of(share);
        }

        @Override
        public DoubleUnaryOperator byScore() {
            return z -> mean + deviation * z;
        }
    }

    /**
     * Always above 0; its logarithm is normal.
     *
     * @param mean of the values themselves, above 0
     * @param deviation of the values themselves
     */
    record LogNormal(double mean, double deviation) implements Distribution {

        /** @throws IllegalArgumentException without a positive mean, or with a negative deviation */
        public LogNormal {
            if (!(mean > 0)) {
                throw new IllegalArgumentException("The mean must be above 0");
            }
            requireNotNegative(deviation);
        }

        @Override
        public double variance() {
            return deviation * deviation;
        }

        @Override
        public double quantile(double share) {
            return byScore().applyAsDouble(NormalScore.of(share));
        }

        @Override
        public DoubleUnaryOperator byScore() {
            double variance = Math.log1p(deviation * deviation / (mean * mean));
            double centre = Math.log(mean) - variance / 2;
            double sigma = Math.sqrt(variance);
            return z -> Math.exp(centre + sigma * z);
        }
    }

    record Uniform(double min, double max) implements Distribution {

        /** @throws IllegalArgumentException where they are out of order */
        public Uniform {
            requireInOrder(min, min, max);
        }

        @Override
        public double mean() {
            return (min + max) / 2;
        }

        @Override
        public double variance() {
            return (max - min) * (max - min) / 12;
        }

        @Override
        public double quantile(double share) {
            return min + (max - min) * share;
        }

        @Override
        public DoubleUnaryOperator byScore() {
            return z -> min + (max - min) * NormalScore.share(z);
        }
    }

    /** 1 where it happens, 0 where it doesn't. */
    record Bernoulli(double probability) implements Distribution {

        /** @throws IllegalArgumentException where it is no probability */
        public Bernoulli {
            if (!(0 <= probability && probability <= 1)) {
                throw new IllegalArgumentException("The probability must be from 0 to 1");
            }
        }

        @Override
        public double mean() {
            return probability;
        }

        @Override
        public double variance() {
            return probability * (1 - probability);
        }

        @Override
        public double quantile(double share) {
            return share > 1 - probability ? 1 : 0;
        }

        @Override
        public DoubleUnaryOperator byScore() {
            double from = NormalScore.of(1 - probability);
            return z -> z > from ? 1 : 0;
        }

        @Override
        public DoubleUnaryOperator gradeByScore() {
            double from = NormalScore.of(1 - probability);
            return z -> z > from ? 1 - probability / 2 : (1 - probability) / 2;
        }
    }

    /** One of some values, each with its share. */
    record Discrete(List<Choice> choices) implements Distribution {

        /** A value and its weight beside the others, above 0. */
        public record Choice(double value, double weight) {
        }

        /** @throws IllegalArgumentException without choices, or where a weight is not above 0 */
        public Discrete {
            if (choices.isEmpty() || choices.stream().anyMatch(choice -> !(choice.weight() > 0))) {
                throw new IllegalArgumentException("There must be choices, each with a weight above 0");
            }
            choices = choices.stream().sorted((one, other) -> Double.compare(one.value(), other.value())).toList();
        }

        @Override
        public double mean() {
            return choices.stream().mapToDouble(choice -> choice.weight() * choice.value()).sum() / weight();
        }

        @Override
        public double variance() {
            double mean = mean();
            return choices.stream().mapToDouble(choice -> choice.weight() * Math.pow(choice.value() - mean, 2)).sum()
                    / weight();
        }

        @Override
        public double quantile(double share) {
            double[] upTo = shares();
            int place = 0;
            while (place < upTo.length - 1 && upTo[place] < share) {
                place++;
            }
            return choices.get(place).value();
        }

        @Override
        public DoubleUnaryOperator byScore() {
            double[] values = choices.stream().mapToDouble(Choice::value).toArray();
            double[] ends = scores();
            return z -> values[place(ends, z)];
        }

        @Override
        public DoubleUnaryOperator gradeByScore() {
            double[] upTo = shares();
            double[] ends = scores();
            return z -> {
                int place = place(ends, z);
                return ((place == 0 ? 0 : upTo[place - 1]) + upTo[place]) / 2;
            };
        }

        private static int place(double[] ends, double z) {
            int found = Arrays.binarySearch(ends, z);
            return found < 0 ? -found - 1 : found;
        }

        /** Where each choice but the last ends, as normal scores. */
        private double[] scores() {
            double[] upTo = shares();
            return Arrays.stream(upTo, 0, upTo.length - 1).map(NormalScore::of).toArray();
        }

        private double[] shares() {
            double[] shares = new double[choices.size()];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += choices.get(i).weight();
                shares[i] = sum / weight();
            }
            shares[shares.length - 1] = 1;
            return shares;
        }

        private double weight() {
            return choices.stream().mapToDouble(Choice::weight).sum();
        }
    }

    private static DoubleUnaryOperator tabulated(ContinuousDistribution distribution, double from, double width) {
        NormalDistribution standard = NormalDistribution.of(0, 1);
        // From the nearer end: shares close to 1 have lost their digits
        return NormalScore.tabulated(z -> from + width * (z < 0
                ? distribution.inverseCumulativeProbability(standard.cumulativeProbability(z))
                : distribution.inverseSurvivalProbability(standard.survivalProbability(z))));
    }

    private static void requireInOrder(double min, double mode, double max) {
        if (!(min <= mode && mode <= max && Double.isFinite(max - min))) {
            throw new IllegalArgumentException("The least, most likely and greatest value must be in this order");
        }
    }

    private static void requireNotNegative(double deviation) {
        if (!(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("The standard deviation must be 0 or more");
        }
    }
}
