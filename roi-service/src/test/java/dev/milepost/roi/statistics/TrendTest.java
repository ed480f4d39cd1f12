package dev.milepost.roi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.statistics.LinearTrend.Interval;

class TrendTest {

    private static final JsonNode VECTORS = Vectors.of("trend.json");
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> publishedTrends() {
        Vectors.known(VECTORS, "tolerance", "cases");
        assertThat(VECTORS.at("/tolerance/rel").asDouble()).isEqualTo(TOLERANCE);
        return Vectors.tests(VECTORS.get("cases"), one -> {
            Vectors.known(one, "xy", "certified", "computed", "theilSen", "mannKendall", "expected");
            LinearTrend trend = LinearTrend.of(column(one, 0), column(one, 1)).orElseThrow();
            if (one.has("certified")) {
                assertTrend(trend, one.get("certified"));
            }
            if (one.has("computed")) {
                assertTrend(trend, one.get("computed"));
                one.path("computed").path("forecast").forEach(expected -> assertPrediction(trend, expected));
            } else {
                Vectors.known(one.get("expected"), "slope", "intercept", "interval");
                assertThat(trend.slope()).isEqualTo(one.at("/expected/slope").asDouble());
                assertThat(trend.intercept()).isEqualTo(one.at("/expected/intercept").asDouble());
                assertThat(trend.scatter()).isEmpty();
                assertThat(trend.at(2, 0.95).interval()).isEmpty();
            }
        });
    }

    @Test
    void thePublishedRobustTrend() {
        JsonNode one = Vectors.byId(VECTORS.get("cases"), "monthly-kpi");
        Vectors.known(one.get("theilSen"), "slope", "intercept", "lower95", "upper95");
        Vectors.known(one.get("mannKendall"), "S", "tau");
        RobustTrend trend = RobustTrend.of(column(one, 0), column(one, 1)).orElseThrow();

        assertThat(trend.slope()).isCloseTo(one.at("/theilSen/slope").asDouble(), relative(one.at("/theilSen/slope")));
        assertThat(trend.intercept()).isCloseTo(one.at("/theilSen/intercept").asDouble(),
                relative(one.at("/theilSen/intercept")));
        assertThat(trend.slopeInterval().lower()).isCloseTo(one.at("/theilSen/lower95").asDouble(), relative(1));
        assertThat(trend.slopeInterval().upper()).isCloseTo(one.at("/theilSen/upper95").asDouble(), relative(1));
        assertThat(trend.s()).isEqualTo(one.at("/mannKendall/S").asLong());
        assertThat(trend.tau()).isCloseTo(one.at("/mannKendall/tau").asDouble(), relative(1));
    }

    /**
     * Kendall, Rank Correlation Methods, appendix table 1: of 4! orders one has S = 6 and three have S = 4; of 5! one has 10.
     */
    @Test
    void theChanceOfAFewValuesIsCountedExactly() {
        assertThat(chanceOf(1, 2, 3, 4)).isCloseTo(2 * 1 / 24.0, within(1e-15));
        assertThat(chanceOf(4, 3, 2, 1)).isCloseTo(2 * 1 / 24.0, within(1e-15));
        assertThat(chanceOf(1, 2, 4, 3)).isCloseTo(2 * 4 / 24.0, within(1e-15));
        assertThat(chanceOf(1, 2, 3, 4, 5)).isCloseTo(2 * 1 / 120.0, within(1e-15));
    }

    /**
     * Hollander and Wolfe, Nonparametric Statistical Methods, table A.21 (Gilbert 1987, table A18): the chance that ten values
     * have an S of at least so much.
     */
    @Test
    void theChanceOfTenValuesIsThatOfTheTables() {
        assertThat(chanceOf(10, 9, 8, 7, 6, 5, 4, 3, 2, 1) / 2).isCloseTo(1 / 3_628_800.0, within(1e-12));
        Map<Integer, Double> tables = Map.of(21, 0.036, 23, 0.023, 25, 0.014, 27, 0.0083, 29, 0.0046, 31, 0.0023, 33, 0.0011);
        tables.forEach((s, chance) -> assertThat(chanceOf(inversions(10, (45 - s) / 2)) / 2).as("S = %d", s).isCloseTo(chance,
                within(chance > 0.01 ? 5e-4 : 5e-5)));
    }

    /** An order of the first numbers with so many pairs the wrong way round. */
    private static double[] inversions(int n, int wrong) {
        List<Double> order = new ArrayList<>();
        int left = wrong;
        for (int value = 1; value <= n; value++) {
            int moved = Math.min(left, value - 1);
            order.add(order.size() - moved, (double) value);
            left -= moved;
        }
        return order.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * EPA, Guidance for Data Quality Assessment (QA/G-9S, Mann-Kendall for more than ten values, public domain): four values of
     * 10 and two of 15, S = 22, its variance 155.33, Z = 1.685, which 9.2 % of chances exceed on either side.
     */
    @Test
    void thePublishedTrendWithTies() {
        double[] values = { 10, 10, 10, 5, 10, 20, 18, 17, 15, 24, 15 };
        RobustTrend trend = RobustTrend.of(IntStream.range(0, 11).asDoubleStream().toArray(), values).orElseThrow();

        assertThat(trend.s()).isEqualTo(22);
        assertThat(trend.chance()).isCloseTo(2 * NormalDistribution.of(0, 1).survivalProbability(1.685), within(1e-4));
    }

    /**
     * By hand: S = 2, variance (3*2*11 - 2*1*9)/18 = 8/3, z = (2 - 1)/sqrt(8/3) = 0.61237, of which the normal tail is 0.27015.
     */
    @Test
    void tiesTakeFromTheVariance() {
        RobustTrend trend = RobustTrend.of(new double[] { 1, 2, 3 }, new double[] { 1, 1, 2 }).orElseThrow();

        assertThat(trend.s()).isEqualTo(2);
        assertThat(trend.chance()).isCloseTo(2 * 0.270146, within(1e-5));
    }

    @Test
    void oneWildValueBendsTheLineAndNotTheRobustTrend() {
        double[] x = IntStream.range(0, 11).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 11).mapToDouble(i -> i == 10 ? 1000 : 2.0 * i).toArray();

        assertThat(RobustTrend.of(x, y).orElseThrow().slope()).isCloseTo(2, within(1e-12));
        assertThat(LinearTrend.of(x, y).orElseThrow().slope()).isGreaterThan(20);
    }

    @Test
    void whatCannotBeJudgedIsEmpty() {
        double[] one = { 1 };
        double[] same = { 2, 2, 2 };
        assertThat(LinearTrend.of(one, one)).isEmpty();
        assertThat(LinearTrend.of(same, new double[] { 1, 2, 3 })).isEmpty();
        assertThat(RobustTrend.of(same, new double[] { 1, 2, 3 })).isEmpty();
        assertThat(RobustTrend.of(new double[] { 1, 2 }, new double[] { 1, 2 })).isEmpty();
        double[] many = new double[RobustTrend.MOST_POINTS + 1];
        assertThatThrownBy(() -> RobustTrend.of(many, many)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLevelLineExplainsAllAndRisesByNothing() {
        LinearTrend trend = LinearTrend.of(new double[] { 0, 1, 2 }, new double[] { 5, 5, 5 }).orElseThrow();

        assertThat(trend.slope()).isZero();
        assertThat(trend.slopeInterval(0.95)).contains(new Interval(0, 0));
        assertThat(RobustTrend.of(new double[] { 0, 1, 2 }, new double[] { 5, 5, 5 }).orElseThrow().chance()).isEqualTo(1);
    }

    private static double chanceOf(double... values) {
        double[] x = IntStream.range(0, values.length).asDoubleStream().toArray();
        return RobustTrend.of(x, values).orElseThrow().chance();
    }

    private static void assertTrend(LinearTrend trend, JsonNode expected) {
        Vectors.known(expected, "intercept", "slope", "seIntercept", "seSlope", "residualSd", "rSquared", "forecast");
        LinearTrend.Scatter scatter = trend.scatter().orElseThrow();
        assertThat(trend.intercept()).isCloseTo(expected.get("intercept").asDouble(), relative(expected.get("intercept")));
        assertThat(trend.slope()).isCloseTo(expected.get("slope").asDouble(), relative(expected.get("slope")));
        assertThat(scatter.intercept()).isCloseTo(expected.get("seIntercept").asDouble(),
                relative(expected.get("seIntercept")));
        assertThat(scatter.slope()).isCloseTo(expected.get("seSlope").asDouble(), relative(expected.get("seSlope")));
        assertThat(scatter.residual()).isCloseTo(expected.get("residualSd").asDouble(), relative(expected.get("residualSd")));
        assertThat(trend.rSquared()).isCloseTo(expected.get("rSquared").asDouble(), relative(expected.get("rSquared")));
    }

    private static void assertPrediction(LinearTrend trend, JsonNode expected) {
        LinearTrend.Prediction prediction = trend.at(expected.get("x").asDouble(), 0.95);
        Interval interval = prediction.interval().orElseThrow();
        assertThat(prediction.value()).isCloseTo(expected.get("y").asDouble(), relative(expected.get("y")));
        assertThat(interval.lower()).isCloseTo(expected.get("lower95").asDouble(), relative(expected.get("lower95")));
        assertThat(interval.upper()).isCloseTo(expected.get("upper95").asDouble(), relative(expected.get("upper95")));
    }

    private static Offset<Double> relative(JsonNode to) {
        return relative(to.asDouble());
    }

    private static Offset<Double> relative(double to) {
        return within(TOLERANCE * Math.abs(to));
    }

    private static double[] column(JsonNode one, int index) {
        double[] values = new double[one.get("xy").size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = one.get("xy").get(i).get(index).asDouble();
        }
        return values;
    }
}
