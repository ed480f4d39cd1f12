package dev.milepost.roi.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.simulation.Distribution.Normal;
import dev.milepost.roi.simulation.Distribution.Triangular;
import dev.milepost.roi.simulation.Distribution.Uniform;

class SimulationTest {

    private static final JsonNode VECTORS = Vectors.of("montecarlo.json");
    private static final int SAMPLES = 100_000;
    private static final long SEED = 4711;

    /** The exact spread of a published case, by its rule of acceptance. */
    @Test
    void thePublishedCaseOfASmallBusiness() {
        JsonNode one = Vectors.byId(VECTORS.get("npv"), "mc-smb-assistant");
        Vectors.known(one, "description", "rate", "flows", "independent", "exactMean", "exactVariance", "exactSd", "quantiles",
                "probNpvNegative", "method");
        double growth = 1 + one.get("rate").asDouble();
        List<Distribution> drivers = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        one.get("flows").forEach(flow -> {
            JsonNode points = flow.get("triangular");
            drivers.add(new Triangular(points.get(0).asDouble(), points.get(1).asDouble(), points.get(2).asDouble()));
            factors.add((flow.get("sign").asText().equals("cost") ? -1 : 1) / Math.pow(growth, flow.get("period").asInt()));
        });

        assertThat(one.get("independent").asBoolean()).isTrue();
        assertThat(Math.pow(one.get("exactSd").asDouble(), 2)).isCloseTo(one.get("exactVariance").asDouble(), within(1e-3));
        Spread spread = new Simulation(drivers, RankCorrelation.none(drivers.size()), sum(factors), SAMPLES, SEED).run();

        double deviation = one.get("exactSd").asDouble();
        assertThat(spread.mean()).isCloseTo(one.get("exactMean").asDouble(), within(4.5 * deviation / Math.sqrt(SAMPLES)));
        assertThat(spread.deviation()).isCloseTo(deviation, within(4.5 * deviation * Math.sqrt(2 / (4.0 * SAMPLES))));
        one.get("quantiles").properties().forEach(quantile -> {
            double share = Double.parseDouble(quantile.getKey());
            assertThat(spread.probabilityBelow(quantile.getValue().asDouble()).value()).isCloseTo(share,
                    within(4.5 * Math.sqrt(share * (1 - share) / SAMPLES)));
            Spread.Estimate found = spread.quantile(share);
            assertThat(found.value()).isCloseTo(quantile.getValue().asDouble(), within(4.5 * found.error()));
        });
        double loss = one.get("probNpvNegative").asDouble();
        assertThat(spread.probabilityBelow(0).value()).isCloseTo(loss, within(4.5 * Math.sqrt(loss * (1 - loss) / SAMPLES)));
        // the benefits of the third year differ most, and help; the first cost hurts
        assertThat(largest(spread)).isEqualTo(5);
        assertThat(spread.rankCorrelations().get(0).orElseThrow()).isNegative();
    }

    @Test
    void theClosedFormsOfNormalFlowsApartAndTogether() {
        assertThat(Vectors.ids(VECTORS.get("npv"))).containsExactlyInAnyOrder("mc-smb-assistant", "mc-normal");
        JsonNode one = Vectors.byId(VECTORS.get("npv"), "mc-normal");
        Vectors.known(one, "rate", "flows", "meanNpv", "independent", "perfectlyCorrelated");
        double growth = 1 + one.get("rate").asDouble();
        List<Distribution> drivers = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        one.get("flows").forEach(flow -> {
            drivers.add(new Normal(flow.get("mean").asDouble(), flow.get("sd").asDouble()));
            factors.add(1 / Math.pow(growth, flow.get("period").asInt()));
        });
        int n = drivers.size();
        double[][] together = new double[n][n];
        for (double[] row : together) {
            java.util.Arrays.fill(row, 1);
        }

        assertSpread(one.get("meanNpv").asDouble(), one.get("independent"),
                new Simulation(drivers, RankCorrelation.none(n), sum(factors), SAMPLES, SEED).run());
        assertSpread(one.get("meanNpv").asDouble(), one.get("perfectlyCorrelated"),
                new Simulation(drivers, RankCorrelation.of(together).orElseThrow(), sum(factors), SAMPLES, SEED).run());
    }

    private static void assertSpread(double mean, JsonNode expected, Spread spread) {
        Vectors.known(expected, "sd", "probNpvNegative", "p5", "p95");
        double deviation = expected.get("sd").asDouble();
        assertThat(spread.mean()).isCloseTo(mean, within(4.5 * deviation / Math.sqrt(SAMPLES)));
        assertThat(spread.deviation()).isCloseTo(deviation, within(4.5 * deviation * Math.sqrt(2 / (4.0 * SAMPLES))));
        double loss = expected.get("probNpvNegative").asDouble();
        assertThat(spread.probabilityBelow(0).value()).isCloseTo(loss, within(4.5 * Math.sqrt(loss * (1 - loss) / SAMPLES)));
        for (String share : List.of("5", "95")) {
            double p = Double.parseDouble(share) / 100;
            assertThat(spread.probabilityBelow(expected.get("p" + share).asDouble()).value()).isCloseTo(p,
                    within(4.5 * Math.sqrt(p * (1 - p) / SAMPLES)));
        }
    }

    @Test
    void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() {
        double[][] ranks = { { 1, 0.7, -0.3 }, { 0.7, 1, 0.1 }, { -0.3, 0.1, 1 } };
        Simulation simulation = new Simulation(
                List.of(new Triangular(0, 1, 4), new Uniform(1, 2), new Normal(3, 0.5)),
                RankCorrelation.of(ranks).orElseThrow(), draws -> draws[0] * draws[1] + draws[2], 25_001, SEED);
        Spread expected = simulation.run();
        double[] samples = samples(expected);
        for (int threads : new int[] { 1, 2, 16 }) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Spread spread = pool.submit(simulation::run).join();
                assertThat(samples(spread)).as("%d threads", threads).containsExactly(samples);
                assertThat(spread.mean()).isEqualTo(expected.mean());
                assertThat(spread.deviation()).isEqualTo(expected.deviation());
                assertThat(spread.rankCorrelations()).isEqualTo(expected.rankCorrelations()).doesNotContain(Optional.empty());
                assertThat(spread.histogram(50)).isEqualTo(expected.histogram(50));
            }
        }
        Spread other = new Simulation(simulation.drivers(), simulation.correlation(), simulation.model(), 25_001, SEED + 1)
                .run();
        assertThat(samples(other)).isNotEqualTo(samples);
    }

    private static double[] samples(Spread spread) {
        assertThat(spread.samples().count()).isEqualTo(25_001);
        return IntStream.range(0, spread.samples().count()).mapToDouble(spread.samples()::at).toArray();
    }

    /** A quantile's error is sqrt(p (1 - p) / n) over the density there: of a normal distribution its closed form. */
    @Test
    void theErrorOfAQuantileIsHowFarItVariesFromSeedToSeed() {
        int seeds = 200;
        int n = 4_000;
        double[] shares = { 0.05, 0.5, 0.95 };
        double[][] values = new double[shares.length][seeds];
        double[] errors = new double[shares.length];
        double[] means = new double[seeds];
        double errorOfMean = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Spread spread = new Simulation(List.of(new Normal(100, 15)), RankCorrelation.none(1), draws -> draws[0], n, seed)
                    .run();
            for (int i = 0; i < shares.length; i++) {
                Spread.Estimate quantile = spread.quantile(shares[i]);
                values[i][seed] = quantile.value();
                errors[i] += quantile.error() / seeds;
            }
            means[seed] = spread.meanEstimate().value();
            errorOfMean += spread.meanEstimate().error() / seeds;
        }
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            NormalDistribution normal = NormalDistribution.of(100, 15);
            double quantile = normal.inverseCumulativeProbability(share);
            double closedForm = Math.sqrt(share * (1 - share) / n) / normal.density(quantile);
            assertThat(errors[i]).as("P%s", share).isCloseTo(closedForm, within(0.05 * closedForm));
            assertThat(deviation(values[i]) / errors[i]).as("P%s", share).isBetween(0.8, 1.25);
            assertThat(DoubleStream.of(values[i]).average().orElseThrow()).isCloseTo(quantile,
                    within(4.5 * closedForm / Math.sqrt(seeds) + 0.1 * closedForm));
        }
        assertThat(errorOfMean).isCloseTo(15 / Math.sqrt(n), within(0.02 * 15 / Math.sqrt(n)));
        assertThat(deviation(means) / errorOfMean).isBetween(0.8, 1.25);
    }

    private static double deviation(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
    }

    /** Spearman's rank correlation of the draws is the one asked for, whatever their distributions. */
    @Test
    void driversGoTogetherByTheirRanks() {
        double[][] ranks = { { 1, 0.6 }, { 0.6, 1 } };
        Simulation simulation = new Simulation(List.of(new Uniform(0, 1), new Triangular(0, 0, 100)),
                RankCorrelation.of(ranks).orElseThrow(), draws -> draws[0], SAMPLES, SEED);

        Spread spread = simulation.run();

        assertThat(spread.rankCorrelations().get(0).orElseThrow()).isCloseTo(1, within(1e-3));
        // standard error of a rank correlation about 1/sqrt(n)
        assertThat(spread.rankCorrelations().get(1).orElseThrow()).isCloseTo(0.6, within(4.5 / Math.sqrt(SAMPLES)));
    }

    @Test
    void whatCannotGoTogetherIsRefused() {
        double[][] impossible = { { 1, 0.9, 0.9 }, { 0.9, 1, -0.9 }, { 0.9, -0.9, 1 } };
        double[][] opposite = { { 1, -1 }, { -1, 1 } };

        assertThat(RankCorrelation.of(impossible)).isEmpty();
        Spread spread = new Simulation(List.of(new Uniform(0, 1), new Uniform(0, 1)),
                RankCorrelation.of(opposite).orElseThrow(), draws -> draws[0] + draws[1], 5_000, SEED).run();
        assertThat(spread.mean()).isCloseTo(1, within(1e-6));
        assertThat(spread.deviation()).isCloseTo(0, within(1e-6));
    }

    private static ToDoubleFunction<double[]> sum(List<Double> factors) {
        double[] weights = factors.stream().mapToDouble(Double::doubleValue).toArray();
        return draws -> {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * draws[i];
            }
            return sum;
        };
    }

    private static int largest(Spread spread) {
        int found = 0;
        for (int i = 1; i < spread.rankCorrelations().size(); i++) {
            if (Math.abs(spread.rankCorrelations().get(i).orElseThrow()) > Math.abs(spread.rankCorrelations().get(found)
                    .orElseThrow())) {
                found = i;
            }
        }
        return found;
    }
}
