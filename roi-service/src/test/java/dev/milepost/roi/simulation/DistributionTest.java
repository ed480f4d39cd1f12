package dev.milepost.roi.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

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
        return Vectors.tests(VECTORS.get("distributions"), one -> {
            Distribution distribution = distribution(one);
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
            if (one.has("kurtosisExcess")) {
                double excess = one.get("kurtosisExcess").asDouble();
                assertThat(spread.deviation()).isCloseTo(deviation,
                        within(4.5 * deviation * Math.sqrt((excess + 2) / (4.0 * SAMPLES))));
            }
            one.path("quantiles").properties().forEach(quantile -> {
                double share = Double.parseDouble(quantile.getKey());
                assertThat(spread.probabilityBelow(quantile.getValue().asDouble()).value()).isCloseTo(share,
                        within(4.5 * Math.sqrt(share * (1 - share) / SAMPLES)));
            });
        });
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
