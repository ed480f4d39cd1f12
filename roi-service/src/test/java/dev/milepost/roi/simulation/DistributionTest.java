package dev.milepost.roi.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.simulation.Distribution.Bernoulli;
import dev.milepost.roi.simulation.Distribution.Discrete;
import dev.milepost.roi.simulation.Distribution.LogNormal;
import dev.milepost.roi.simulation.Distribution.Normal;
import dev.milepost.roi.simulation.Distribution.Pert;
import dev.milepost.roi.simulation.Distribution.Triangular;
import dev.milepost.roi.simulation.Distribution.Uniform;

class DistributionTest {

    private static final JsonNode VECTORS = Vectors.of("montecarlo.json");
    private static final int SAMPLES = 100_000;

    @TestFactory
    Stream<DynamicTest> publishedMomentsAndQuantiles() {
        Vectors.known(VECTORS, "acceptance", "distributions", "npv", "degenerate");
        return Vectors.tests(VECTORS.get("distributions"), one -> {
            Vectors.known(one, "dist", "min", "mode", "max", "mean", "variance", "sd", "skewness", "kurtosisExcess",
                    "quantiles",
                    "lambda", "alpha", "beta", "classicalPertSd", "mu", "sigma");
            Distribution distribution = distribution(one);
            if (one.has("classicalPertSd")) {
                // the textbook's sixth of the width is not the deviation of the beta distribution
                assertThat((one.get("max").asDouble() - one.get("min").asDouble()) / 6)
                        .isCloseTo(one.get("classicalPertSd").asDouble(), within(1e-12));
                assertThat(distribution.variance()).isNotCloseTo(Math.pow(one.get("classicalPertSd").asDouble(), 2),
                        within(0.1));
            }
            assertThat(distribution.mean()).isCloseTo(one.get("mean").asDouble(), within(1e-12));
            double variance = one.has("variance") ? one.get("variance").asDouble() : Math.pow(one.get("sd").asDouble(), 2);
            assertThat(distribution.variance()).isCloseTo(variance, within(1e-9));
            one.path("quantiles").properties().forEach(quantile -> {
                double share = Double.parseDouble(quantile.getKey());
                double value = quantile.getValue().asDouble();
                assertThat(distribution.quantile(share)).isCloseTo(value, within(1e-9 * Math.abs(value)));
                assertThat(distribution.byScore().applyAsDouble(NormalScore.of(share)))
                        .isCloseTo(value, within(1e-6 * Math.abs(value)));
            });
        });
    }

    /** By the file's rule of acceptance. */
    @TestFactory
    Stream<DynamicTest> drawsHaveThePublishedMoments() {
        return Vectors.tests(VECTORS.get("distributions"), one -> {
            Distribution distribution = distribution(one);
            Spread spread = spread(distribution);
            double deviation = Math.sqrt(distribution.variance());
            assertThat(spread.mean()).isCloseTo(distribution.mean(), within(4.5 * deviation / Math.sqrt(SAMPLES)));
            assertThat(spread.deviation()).isCloseTo(deviation,
                    within(4.5 * deviation * Math.sqrt((kurtosisExcess(one) + 2) / (4.0 * SAMPLES))));
            // the standard error of a skewness, for distributions with tails no heavier than the normal's
            if (one.has("skewness")) {
                assertThat(skewness(spread)).isCloseTo(one.get("skewness").asDouble(), within(4.5 * Math.sqrt(6.0 / SAMPLES)));
            }
            one.path("quantiles").properties().forEach(quantile -> {
                double share = Double.parseDouble(quantile.getKey());
                assertThat(spread.probabilityBelow(quantile.getValue().asDouble()).value()).isCloseTo(share,
                        within(4.5 * Math.sqrt(share * (1 - share) / SAMPLES)));
            });
        });
    }

    /**
     * That of the lognormal is its closed form, e^4s + 2 e^3s + 3 e^2s - 6 for the variance s of the logarithm; uniform -6/5.
     */
    private static double kurtosisExcess(JsonNode one) {
        return switch (one.get("dist").asText()) {
            case "lognormal by mean/sd" -> lognormalKurtosisExcess(Math.pow(one.get("sigma").asDouble(), 2));
            case "uniform" -> -1.2;
            default -> one.get("kurtosisExcess").asDouble();
        };
    }

    private static double lognormalKurtosisExcess(double variance) {
        return Math.exp(4 * variance) + 2 * Math.exp(3 * variance) + 3 * Math.exp(2 * variance) - 6;
    }

    private static double skewness(Spread spread) {
        int n = spread.samples().count();
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.pow((spread.samples().at(i) - spread.mean()) / spread.deviation(), 3))
                .sum() / n;
    }

    /** The logarithm's mean and deviation, and the beta distribution's parameters, that the file names. */
    @TestFactory
    Stream<DynamicTest> parametersBehindTheDistributions() {
        return Vectors.tests(VECTORS.get("distributions"), one -> {
            Distribution distribution = distribution(one);
            switch (distribution) {
                case LogNormal normal -> {
                    double mu = one.get("mu").asDouble();
                    double sigma = one.get("sigma").asDouble();
                    assertThat(Math.log(normal.quantile(0.5))).isCloseTo(mu, within(1e-12));
                    assertThat(normal.byScore().applyAsDouble(1)).isCloseTo(Math.exp(mu + sigma), within(1e-9));
                    assertThat(normal.byScore().applyAsDouble(-2)).isCloseTo(Math.exp(mu - 2 * sigma), within(1e-9));
                }
                case Pert pert -> {
                    double alpha = one.get("alpha").asDouble();
                    double beta = one.get("beta").asDouble();
                    assertThat(alpha + beta).isCloseTo(one.get("lambda").asDouble() + 2, within(1e-12));
                    double width = pert.max() - pert.min();
                    assertThat(pert.quantile(0.3)).isCloseTo(
                            pert.min() + width * BetaDistribution.of(alpha, beta).inverseCumulativeProbability(0.3),
                            within(1e-9));
                    assertThat(pert.variance()).isCloseTo(width * width * BetaDistribution.of(alpha, beta).getVariance(),
                            within(1e-9));
                }
                default -> assertThat(one.has("alpha") || one.has("mu")).isFalse();
            }
        });
    }

    /** Quantiles of the standard normal distribution as tables print them (Abramowitz and Stegun, 26.2; NIST 1.3.6.7.1). */
    @Test
    void normalAndUniformHaveTheirClosedForms() {
        Map<Double, Double> table = Map.of(0.001, -3.090232306167813, 0.025, -1.959963984540054, 0.05, -1.644853626951473, 0.25,
                -0.674489750196082, 0.5, 0.0, 0.9, 1.281551565544600, 0.975, 1.959963984540054, 0.99, 2.326347874040841);
        Normal normal = new Normal(-7, 2.5);
        Uniform uniform = new Uniform(-3, 17);
        assertThat(normal.mean()).isEqualTo(-7);
        assertThat(normal.variance()).isEqualTo(6.25);
        assertThat(uniform.mean()).isEqualTo(7);
        assertThat(uniform.variance()).isCloseTo(400 / 12.0, within(1e-12));
        table.forEach((share, score) -> {
            assertThat(normal.quantile(share)).isCloseTo(-7 + 2.5 * score, within(1e-12));
            assertThat(normal.byScore().applyAsDouble(score)).isCloseTo(-7 + 2.5 * score, within(1e-12));
            assertThat(uniform.quantile(share)).isCloseTo(-3 + 20 * share, within(1e-12));
            assertThat(uniform.byScore().applyAsDouble(score)).isCloseTo(-3 + 20 * share, within(20 * 2e-7));
        });
        assertThat(skewness(spread(normal))).isCloseTo(0, within(4.5 * Math.sqrt(6.0 / SAMPLES)));
        Spread drawn = spread(normal);
        table.forEach((share, score) -> assertThat(drawn.probabilityBelow(-7 + 2.5 * score).value()).isCloseTo(share,
                within(4.5 * Math.sqrt(share * (1 - share) / SAMPLES))));
    }

    /** Closed forms: mean p and variance p(1-p); normal quantiles mean + 1.959964 deviations at 97.5 %. */
    @Test
    void distributionsBeyondTheFileHaveTheirClosedForms() {
        assertThat(new Bernoulli(0.3).mean()).isEqualTo(0.3);
        assertThat(new Bernoulli(0.3).variance()).isCloseTo(0.21, within(1e-15));
        assertThat(new Bernoulli(0.3).quantile(0.69)).isZero();
        assertThat(new Bernoulli(0.3).quantile(0.71)).isOne();
        assertThat(spread(new Bernoulli(0.3)).mean()).isCloseTo(0.3, within(4.5 * Math.sqrt(0.21 / SAMPLES)));

        assertThat(new Normal(10, 2).quantile(0.975)).isCloseTo(10 + 2 * 1.959963984540054, within(1e-12));
        assertThat(spread(new Normal(10, 2)).deviation()).isCloseTo(2, within(4.5 * 2 * Math.sqrt(2 / (4.0 * SAMPLES))));

        // a die whose six counts double: mean (1+2+3+4+5+6+6)/7, of squares (1+4+9+16+25+36+36)/7
        Discrete die = new Discrete(Stream.of(6, 1, 2, 3, 4, 5)
                .map(eyes -> new Discrete.Choice(eyes, eyes == 6 ? 2 : 1)).toList());
        assertThat(die.mean()).isCloseTo(27 / 7.0, within(1e-15));
        assertThat(die.variance()).isCloseTo(127 / 7.0 - Math.pow(27 / 7.0, 2), within(1e-12));
        assertThat(die.quantile(0.1)).isEqualTo(1);
        assertThat(die.quantile(0.72)).isEqualTo(6);
        Spread thrown = spread(die);
        assertThat(thrown.probabilityBelow(6).value()).isCloseTo(5 / 7.0, within(4.5 * Math.sqrt(10 / 49.0 / SAMPLES)));
        assertThat(thrown.probabilityBelow(1).value()).isZero();
    }

    @Test
    void tablesKeepToTheQuantilesOutToTheTails() {
        for (Distribution distribution : List.of(new Pert(10, 20, 60), new Triangular(10, 20, 60), new Uniform(2, 8))) {
            for (double share : new double[] { 1e-6, 1e-3, 0.2, 0.25, 0.5, 0.9, 0.999, 1 - 1e-6 }) {
                double exact = distribution.quantile(share);
                assertThat(distribution.byScore().applyAsDouble(NormalScore.of(share))).as("%s at %s", distribution, share)
                        .isCloseTo(exact, within(1e-5 * exact));
            }
        }
    }

    @Test
    void whatCannotDifferIsCertainAndWhatIsOutOfOrderIsRefused() {
        assertThat(VECTORS.get("degenerate")).extracting(one -> one.get("expected").asText())
                .containsExactly("constant 7, variance 0", "validation error (mode outside range)");
        JsonNode constant = VECTORS.at("/degenerate/0");
        Distribution certain = distribution(constant);
        assertThat(certain.isCertain()).isTrue();
        assertThat(certain.byScore().applyAsDouble(1.3)).isEqualTo(7);
        assertThat(new Pert(7, 7, 7).byScore().applyAsDouble(-2)).isEqualTo(7);
        Spread spread = spread(certain);
        assertThat(spread.mean()).isEqualTo(7);
        assertThat(spread.deviation()).isZero();
        assertThat(spread.histogram(10)).containsExactly(new Spread.Bar(7, 7, SAMPLES));
        assertThat(spread.rankCorrelations().getFirst()).isEmpty();

        assertThatThrownBy(() -> distribution(VECTORS.at("/degenerate/1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Normal(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogNormal(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bernoulli(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Discrete(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Spread spread(Distribution distribution) {
        return new Simulation(List.of(distribution), RankCorrelation.none(1), draws -> draws[0], SAMPLES, 20261127).run();
    }

    private static Distribution distribution(JsonNode one) {
        return switch (one.get("dist").asText()) {
            case "triangular" -> new Triangular(one.get("min").asDouble(), one.get("mode").asDouble(),
                    one.get("max").asDouble());
            case "betaPERT" -> new Pert(one.get("min").asDouble(), one.get("mode").asDouble(), one.get("max").asDouble());
            case "lognormal by mean/sd" -> new LogNormal(one.get("mean").asDouble(), one.get("sd").asDouble());
            case "uniform" -> new Uniform(one.get("min").asDouble(), one.get("max").asDouble());
            default -> throw new AssertionError("Unknown distribution " + one);
        };
    }
}
