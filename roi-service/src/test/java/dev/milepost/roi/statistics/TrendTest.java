package dev.milepost.roi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.statistics.LinearTrend.Interval;

class TrendTest {

    private static final JsonNode VECTORS = Vectors.of("trend.json");

    @TestFactory
    Stream<DynamicTest> publishedTrends() {
        return Vectors.tests(VECTORS.get("cases"), one -> {
            LinearTrend trend = LinearTrend.of(column(one, 0), column(one, 1)).orElseThrow();
            if (one.has("certified")) {
                assertTrend(trend, one.get("certified"));
            }
            if (one.has("computed")) {
                assertTrend(trend, one.get("computed"));
                one.path("computed").path("forecast").forEach(expected -> assertPrediction(trend, expected));
            } else {
                assertThat(trend.slope()).isEqualTo(one.at("/expected/slope").asDouble());
                assertThat(trend.intercept()).isEqualTo(one.at("/expected/intercept").asDouble());
                assertThat(trend.scatter()).isEmpty();
                assertThat(trend.at(2, 0.95).interval()).isEmpty();
            }
        });
    }

    @Test
    void thePublishedRobustTrend() {
        JsonNode one = VECTORS.at("/cases/1");
        RobustTrend trend = RobustTrend.of(column(one, 0), column(one, 1)).orElseThrow();

        assertThat(trend.slope()).isCloseTo(one.at("/theilSen/slope").asDouble(), relative(2.0 / 3));
        assertThat(trend.intercept()).isCloseTo(one.at("/theilSen/intercept").asDouble(), relative(12));
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
        return within(1e-9 * Math.abs(to));
    }

    private static double[] column(JsonNode one, int index) {
        double[] values = new double[one.get("xy").size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = one.get("xy").get(i).get(index).asDouble();
        }
        return values;
    }
}
