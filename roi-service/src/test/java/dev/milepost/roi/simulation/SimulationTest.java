package dev.milepost.roi.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;

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
        JsonNode one = VECTORS.at("/npv/0");
        List<Distribution> drivers = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        one.get("flows").forEach(flow -> {
            JsonNode points = flow.get("triangular");
            drivers.add(new Triangular(points.get(0).asDouble(), points.get(1).asDouble(), points.get(2).asDouble()));
            factors.add((flow.get("sign").asText().equals("cost") ? -1 : 1) / Math.pow(1.1, flow.get("period").asInt()));
        });

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
        JsonNode one = VECTORS.at("/npv/1");
        List<Distribution> drivers = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        one.get("flows").forEach(flow -> {
            drivers.add(new Normal(flow.get("mean").asDouble(), flow.get("sd").asDouble()));
            factors.add(1 / Math.pow(1.1, flow.get("period").asInt()));
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
        Simulation simulation = new Simulation(List.of(new Triangular(0, 1, 4), new Uniform(1, 2)), RankCorrelation.none(2),
                draws -> draws[0] * draws[1], 25_001, SEED);
        List<Spread.Bar> expected = null;
        for (int threads : new int[] { 1, 2, 16 }) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Spread spread = pool.submit(simulation::run).join();
                assertThat(spread.samples().count()).isEqualTo(25_001);
                List<Spread.Bar> bars = spread.histogram(50);
                assertThat(bars.stream().mapToInt(Spread.Bar::count).sum()).isEqualTo(25_001);
                expected = expected == null ? bars : expected;
                assertThat(bars).isEqualTo(expected);
            }
        }
        Spread other = new Simulation(simulation.drivers(), simulation.correlation(), simulation.model(), 25_001, SEED + 1)
                .run();
        assertThat(other.histogram(50)).isNotEqualTo(expected);
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
