package dev.milepost.plan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Progress;
import dev.milepost.plan.schedule.WorkCalendar;

/** Against closed forms; the seed is fixed, and the tolerances are several standard errors of the number of draws. */
class SimulationTest {

    private static final LocalDate DAY_1 = LocalDate.of(2027, 1, 4);
    private static final WorkCalendar EVERY_DAY = new WorkCalendar(EnumSet.allOf(DayOfWeek.class),
            WorkCalendar.EIGHT_HOURS, Map.of());
    private static final ThreePoint ESTIMATE = new ThreePoint(10, 14, 30);
    private static final int DRAWS = 200_000;
    private static final long SEED = 20261127;

    /** Malcolm and others, 1959: mean (a + 4m + b) / 6; of the beta distribution of that shape the variance (m-a)(b-m)/7. */
    @Test
    void pertHasItsMeanAndVariance() {
        double[] drawn = draw(Shape.PERT);

        assertThat(mean(drawn)).isCloseTo((10 + 4 * 14 + 30) / 6.0, within(0.05));
        assertThat(variance(drawn)).isCloseTo((16 - 10) * (30 - 16) / 7.0, within(0.15));
        BetaDistribution beta = BetaDistribution.of(1.8, 4.2);
        for (double share : new double[] { 0.05, 0.5, 0.8, 0.95 }) {
            assertThat(drawn[(int) (share * DRAWS)]).isCloseTo(10 + 20 * beta.inverseCumulativeProbability(share),
                    within(0.12));
        }
        assertThat(drawn[0]).isGreaterThanOrEqualTo(10);
        assertThat(drawn[DRAWS - 1]).isLessThanOrEqualTo(30);
    }

    /** Mean (a + m + b) / 3, variance (a2 + m2 + b2 - am - ab - mb) / 18, quantiles by the two square roots. */
    @Test
    void theTriangleHasItsMeanVarianceAndQuantiles() {
        double[] drawn = draw(Shape.TRIANGULAR);

        assertThat(mean(drawn)).isCloseTo(18, within(0.05));
        assertThat(variance(drawn))
                .isCloseTo((100 + 196 + 900 - 10 * 14 - 10 * 30 - 14 * 30) / 18.0, within(0.2));
        // Below the peak, at a share of (m-a)/(b-a) = 0.2: a + sqrt(p (b-a)(m-a)); above it b - sqrt((1-p)(b-a)(b-m)).
        assertThat(drawn[DRAWS / 10]).isCloseTo(10 + Math.sqrt(0.1 * 20 * 4), within(0.06));
        assertThat(drawn[DRAWS / 2]).isCloseTo(30 - Math.sqrt(0.5 * 20 * 16), within(0.06));
        assertThat(drawn[DRAWS * 95 / 100]).isCloseTo(30 - Math.sqrt(0.05 * 20 * 16), within(0.1));
    }

    private static double[] draw(Shape shape) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        DoubleSupplier sampler = shape.sampler(ESTIMATE, random);
        return DoubleStream.generate(sampler).limit(DRAWS).sorted().toArray();
    }

    private static double mean(double[] drawn) {
        return Arrays.stream(drawn).average().orElseThrow();
    }

    private static double variance(double[] drawn) {
        double mean = mean(drawn);
        return Arrays.stream(drawn).map(value -> (value - mean) * (value - mean)).sum() / (drawn.length - 1);
    }

    /** The sum of 25 tasks in a row: means and variances add up, and the middle of a sum is nearly its mean. */
    @Test
    void aChainTakesTheSumOfItsMeans() {
        Map<String, ThreePoint> estimates = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            activities.add(Activity.of("t" + i, 14));
            estimates.put("t" + i, ESTIMATE);
            if (i > 0) {
                links.add(Link.of("t" + (i - 1), "t" + i, DependencyType.FS));
            }
        }
        SimulationResult result = new Simulation(new Network(DAY_1, EVERY_DAY, null, activities, links), estimates, List.of(),
                Shape.PERT, 5_000, SEED).run();

        // 25 x 16 days; the last day is counted whole, which adds half a day on the average; 25 x 12 is the variance.
        assertThat(result.meanDays(DAY_1, EVERY_DAY)).isCloseTo(400.5, within(1.0));
        assertThat(result.deviationDays(DAY_1, EVERY_DAY)).isCloseTo(Math.sqrt(300), within(0.6));
        assertThat(result.quantile(0.5)).isBetween(DAY_1.plusDays(398), DAY_1.plusDays(401));
        // The normal distribution's 95 % point lies 1.645 deviations above the mean.
        assertThat(result.quantile(0.95)).isBetween(DAY_1.plusDays(426), DAY_1.plusDays(430));
        assertThat(result.criticality().values()).allMatch(share -> share == 1.0);
        assertThat(result.probabilityBy(result.quantile(0.8))).isBetween(0.8, 0.83);
    }

    /** Two equal tasks beside each other: each is the longer one in half of the runs, a much shorter one never. */
    @Test
    void criticalityIsTheShareOfRunsOnTheLongestPath() {
        Network network = new Network(DAY_1, EVERY_DAY, null,
                List.of(Activity.of("a", 14), Activity.of("b", 14), Activity.of("short", 1)), List.of());
        SimulationResult result = new Simulation(network, Map.of("a", ESTIMATE, "b", ESTIMATE), List.of(), Shape.TRIANGULAR,
                10_000, SEED).run();

        assertThat(result.criticality().get("a")).isCloseTo(0.5, within(0.02));
        assertThat(result.criticality().get("b")).isCloseTo(0.5, within(0.02));
        assertThat(result.criticality().get("short")).isZero();
    }

    /** A risk of 0.3 with 5 days: in 30 of 100 runs the finish is 5 days later, in the others where it was. */
    @Test
    void aRiskHappensAsOftenAsItsProbabilitySays() {
        Network network = new Network(DAY_1, EVERY_DAY, null, List.of(Activity.of("a", 10).withDeadline(DAY_1.plusDays(9)),
                Activity.of("b", 3)), List.of());
        for (List<String> hit : List.of(List.<String> of(), List.of("a"))) {
            SimulationResult result = new Simulation(network, Map.of(),
                    List.of(new UncertainRisk("r", 0.3, ThreePoint.certain(5), hit)), Shape.PERT, 10_000, SEED).run();

            assertThat(result.occurrences().get("r")).isCloseTo(0.3, within(0.02));
            assertThat(result.probabilityBy(DAY_1.plusDays(9))).isCloseTo(0.7, within(0.02));
            assertThat(result.finishes().getFirst()).isEqualTo(DAY_1.plusDays(9));
            assertThat(result.finishes().getLast()).isEqualTo(DAY_1.plusDays(14));
            assertThat(result.deadlines().get("a")).isEqualTo(hit.isEmpty() ? 1.0 : result.probabilityBy(DAY_1.plusDays(9)));
            assertThat(result.histogram(6)).hasSize(6).extracting(SimulationResult.Bucket::runs).containsSubsequence(0, 0, 0,
                    0);
            assertThat(result.histogram(6)).extracting(SimulationResult.Bucket::runs)
                    .satisfies(runs -> assertThat(runs.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000));
        }
    }

    @Test
    void whatIsDoneAndWhatIsCertainDoesNotVary() {
        Network network = new Network(DAY_1, EVERY_DAY, null,
                List.of(Activity.of("done", 14).with(Progress.done(DAY_1, DAY_1.plusDays(3))), Activity.of("next", 5)),
                List.of(Link.of("done", "next", DependencyType.FS)));
        SimulationResult result = new Simulation(network, Map.of("done", ESTIMATE), List.of(), Shape.PERT, 200, SEED).run();

        assertThat(result.finishes()).containsOnly(DAY_1.plusDays(8));
        assertThat(result.criticality().get("done")).isZero();
    }

    @Test
    void equalSeedsGiveEqualFiguresWhateverTheNumberOfThreads() throws InterruptedException, ExecutionException {
        Network network = new Network(DAY_1, EVERY_DAY, null, List.of(Activity.of("a", 14), Activity.of("b", 14)),
                List.of(Link.of("a", "b", DependencyType.SS)));
        Simulation simulation = new Simulation(network, Map.of("a", ESTIMATE, "b", ESTIMATE),
                List.of(new UncertainRisk("r", 0.5, ESTIMATE, List.of("b"))), Shape.PERT, 1_050, SEED);
        SimulationResult alone;
        SimulationResult together;
        try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool seven = new ForkJoinPool(7)) {
            alone = one.submit(simulation::run).get();
            together = seven.submit(simulation::run).get();
        }

        assertThat(alone.finishes()).hasSize(1_050);
        assertThat(together).isEqualTo(alone);
        assertThat(new Simulation(network, simulation.estimates(), simulation.risks(), Shape.PERT, 1_050, SEED + 1).run())
                .isNotEqualTo(alone);
    }

    @Test
    void quantilesAndBucketsOfFiveRuns() {
        SimulationResult result = new SimulationResult(
                DAY_1.datesUntil(DAY_1.plusDays(5)).toList(), Map.of(), Map.of(), Map.of());

        assertThat(result.quantile(0.5)).isEqualTo(DAY_1.plusDays(2));
        assertThat(result.quantile(0.8)).isEqualTo(DAY_1.plusDays(3));
        assertThat(result.quantile(0.95)).isEqualTo(DAY_1.plusDays(4));
        assertThat(result.meanDays(DAY_1, EVERY_DAY)).isEqualTo(3.0);
        assertThat(result.deviationDays(DAY_1, EVERY_DAY)).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(result.histogram(3)).containsExactly(new SimulationResult.Bucket(DAY_1, DAY_1.plusDays(1), 2),
                new SimulationResult.Bucket(DAY_1.plusDays(2), DAY_1.plusDays(3), 2),
                new SimulationResult.Bucket(DAY_1.plusDays(4), DAY_1.plusDays(5), 1));
    }

    @Test
    void wrongEstimatesAreRefused() {
        assertThatThrownBy(() -> new ThreePoint(3, 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UncertainRisk("r", 1.1, ESTIMATE, List.of())).hasMessageContaining("1.1");
    }
}
