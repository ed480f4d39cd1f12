package dev.milepost.roi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.statistics.LinearTrend.Interval;
import dev.milepost.roi.statistics.Smoothing.Method;
import dev.milepost.roi.statistics.Smoothing.Smoothed;
import dev.milepost.roi.statistics.Smoothing.Start;

/** Smoothing, its intervals and the weights that fit best, against published examples. */
class SmoothingTest {

    @TestFactory
    Stream<DynamicTest> theVectors() {
        return Vectors.tests(Vectors.of("smoothing.json").get("cases"),
                Map.of("ses-oil-0.2", SmoothingTest::assertSimple, "holt-air", SmoothingTest::assertHolt));
    }

    private static void assertSimple(JsonNode one) {
        Vectors.known(one, "x", "alpha", "init", "published", "computed");
        Vectors.known(one.get("published"), "forecast1");
        Vectors.known(one.get("computed"), "levels", "forecast1");
        Smoothed smoothed = Smoothing.simple(one.get("alpha").asDouble()).over(Vectors.doubles(one.get("x")));

        assertThat(smoothed.levels()).usingComparatorWithPrecision(1e-9)
                .containsExactly(Vectors.doubles(one.at("/computed/levels")));
        assertThat(smoothed.forecast(1, 1)).isCloseTo(one.at("/computed/forecast1").asDouble(), within(1e-9));
        assertPrinted(smoothed.forecast(1, 1), one.at("/published/forecast1"));
        assertThat(smoothed.forecast(9, 1)).isEqualTo(smoothed.forecast(1, 1));
    }

    private static void assertHolt(JsonNode one) {
        Vectors.known(one, "x", "alpha", "beta", "init", "published", "computed", "variantSkipFirst");
        Vectors.known(one.get("published"), "forecast5");
        Vectors.known(one.get("computed"), "levelLast", "trendLast", "forecast5");
        Vectors.known(one.get("variantSkipFirst"), "forecast5");
        Smoothing holt = Smoothing.holt(one.get("alpha").asDouble(), one.get("beta").asDouble());
        double[] x = Vectors.doubles(one.get("x"));
        Smoothed smoothed = holt.over(x);

        assertThat(smoothed.level()).isCloseTo(one.at("/computed/levelLast").asDouble(), within(1e-9));
        assertThat(smoothed.trend()).isCloseTo(one.at("/computed/trendLast").asDouble(), within(1e-9));
        assertForecast(smoothed, 1, one.at("/computed/forecast5"), within(1e-9));
        assertForecast(smoothed, 1, one.at("/published/forecast5"), within(0.005));
        // the variant begins behind the first value, from which it starts
        Smoothed skipping = holt.over(Arrays.copyOfRange(x, 1, x.length), new Start(x[0], x[1] - x[0], new double[1], 1));
        assertForecast(skipping, 1, one.at("/variantSkipFirst/forecast5"), within(1e-9));
    }

    @TestFactory
    Stream<DynamicTest> publishedExamples() {
        return Vectors.tests(Vectors.published("smoothing.json").get("cases"), Map.of("ses-oil",
                SmoothingTest::assertOil, "ses-rain", SmoothingTest::assertRain, "holt-ausair", SmoothingTest::assertAir,
                "damped-livestock", SmoothingTest::assertDamped, "damped-livestock-intervals", SmoothingTest::assertIntervals,
                "holt-winters-austourists", SmoothingTest::assertTourists));
    }

    private static void assertOil(JsonNode one) {
        Vectors.known(one, "method", "x", "alpha", "level", "published");
        double[] x = Vectors.doubles(one.get("x"));
        Smoothed smoothed = smoothing(one).over(x, start(one));

        assertFitted(one, within(1e-4));
        assertForecast(smoothed, 1, one.at("/published/forecast"), within(1e-3));
        assertErrors(one, smoothed);
        assertIntervals(one);
        // two figures were found from the series, the start and the weight
        assertThat(Math.sqrt(smoothed.squaredErrors() / (x.length - 2))).isCloseTo(one.at("/published/sigma").asDouble(),
                within(1e-3));
        assertThat(SmoothingFit.of(Method.SIMPLE, x, 1, start(one)).alpha()).isCloseTo(one.at("/published/alpha").asDouble(),
                within(2e-4));
    }

    /** There the level starts at the first value, as it does here. */
    private static void assertRain(JsonNode one) {
        Vectors.known(one, "method", "x", "published");
        Vectors.known(one.get("published"), "alpha", "level", "sumOfSquaredErrors");
        double[] x = Vectors.doubles(one.get("x"));
        Smoothing fitted = SmoothingFit.of(Method.SIMPLE, x, 1);
        Smoothed smoothed = fitted.over(x);

        assertThat(fitted.alpha()).isCloseTo(one.at("/published/alpha").asDouble(), within(2e-4));
        assertThat(smoothed.level()).isCloseTo(one.at("/published/level").asDouble(), within(2e-3));
        assertThat(smoothed.squaredErrors()).isCloseTo(one.at("/published/sumOfSquaredErrors").asDouble(), within(1e-3));
    }

    private static void assertAir(JsonNode one) {
        Vectors.known(one, "method", "x", "alpha", "alphaTimesBeta", "level", "trend", "published");
        double[] x = Vectors.doubles(one.get("x"));
        Smoothed smoothed = smoothing(one).over(x, start(one));

        assertForecast(smoothed, 1, one.at("/published/forecast"), within(2e-3));
        assertErrors(one, smoothed);
        assertIntervals(one);
        Smoothing fitted = SmoothingFit.of(Method.HOLT, x, 1, start(one));
        // the source keeps the weight of the trend above 0.0001, which moves the other a little too
        assertThat(fitted.alpha()).isCloseTo(one.get("alpha").asDouble(), within(5e-3));
        assertThat(fitted.alpha() * fitted.beta()).isLessThan(2e-4);
        assertThat(fitted.over(x, start(one)).squaredErrors()).isLessThanOrEqualTo(smoothed.squaredErrors());
    }

    private static void assertDamped(JsonNode one) {
        Vectors.known(one, "method", "x", "alpha", "alphaTimesBeta", "phi", "level", "trend", "published");
        Vectors.known(one.get("published"), "levels", "fitted", "forecast", "meanSquaredError");
        double[] x = Vectors.doubles(one.get("x"));
        Smoothing damped = smoothing(one);
        Smoothed smoothed = damped.over(x, start(one));

        double[] levels = Vectors.doubles(one.at("/published/levels"));
        assertThat(smoothed.levels()).usingComparatorWithPrecision(1e-5)
                .containsExactly(Arrays.copyOfRange(levels, 1, levels.length));
        assertFitted(one, within(1e-5));
        assertForecast(smoothed, damped.phi(), one.at("/published/forecast"), within(1e-5));
        double published = one.at("/published/meanSquaredError").asDouble();
        assertThat(smoothed.squaredErrors() / x.length).isCloseTo(published, within(1e-5));
        Smoothing fitted = SmoothingFit.of(Method.DAMPED_HOLT, x, 1, start(one));
        assertThat(fitted.alpha()).isCloseTo(damped.alpha(), within(5e-3));
        assertThat(fitted.alpha() * fitted.beta()).isLessThan(2e-4);
        assertThat(fitted.over(x, start(one)).squaredErrors() / x.length).isLessThanOrEqualTo(published + 1e-5);
    }

    private static void assertTourists(JsonNode one) {
        Vectors.known(one, "method", "x", "season", "alpha", "alphaTimesBeta", "gamma", "level", "trend", "seasons",
                "published");
        Vectors.known(one.get("published"), "fitted", "forecast", "lastLevel", "lastTrend", "lastSeasons");
        double[] x = Vectors.doubles(one.get("x"));
        Smoothing seasonal = smoothing(one);
        Smoothed smoothed = seasonal.over(x, start(one));

        assertFitted(one, within(1e-5));
        assertForecast(smoothed, 1, one.at("/published/forecast"), within(1e-5));
        assertThat(smoothed.level()).isCloseTo(one.at("/published/lastLevel").asDouble(), within(1e-5));
        assertThat(smoothed.trend()).isCloseTo(one.at("/published/lastTrend").asDouble(), within(1e-5));
        assertThat(smoothed.seasons()).usingComparatorWithPrecision(1e-5)
                .containsExactly(Vectors.doubles(one.at("/published/lastSeasons")));
        Smoothing fitted = SmoothingFit.of(Method.HOLT_WINTERS, x, 4, start(one));
        // the source looks for start and weights together and stops where the errors are 0.8 % larger than they need be
        double squares = fitted.over(x, start(one)).squaredErrors();
        assertThat(squares).isBetween(0.99 * smoothed.squaredErrors(), smoothed.squaredErrors());
        assertThat(fitted.alpha()).isCloseTo(seasonal.alpha(), within(0.07));
        assertThat(fitted.gamma()).isCloseTo(seasonal.gamma(), within(0.04));
    }

    private static void assertErrors(JsonNode one, Smoothed smoothed) {
        double[] x = Vectors.doubles(one.get("x"));
        JsonNode published = one.get("published");
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            mean += Math.abs(x[i] - fitted(one, i)) / x.length;
        }
        assertThat(Math.sqrt(smoothed.squaredErrors() / x.length)).isCloseTo(published.get("rmse").asDouble(), within(1e-3));
        assertThat(mean).isCloseTo(published.get("mae").asDouble(), within(1e-3));
        assertThat(mean / Forecast.naiveError(x)).isCloseTo(published.get("mase").asDouble(), within(1e-4));
    }

    /** With the published deviation of one step. */
    private static void assertIntervals(JsonNode one) {
        JsonNode published = one.get("published");
        double sigma = published.get("sigma").asDouble();
        Smoothing smoothing = smoothing(one);
        int free = 10;
        Smoothed smoothed = new Smoothed(new double[0], 0, 0, new double[1], sigma * sigma * free,
                free + smoothing.method().weights());
        for (int ahead = 1; ahead <= published.get("forecast").size(); ahead++) {
            for (int percent : new int[] { 80, 95 }) {
                double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + percent / 200.0);
                Interval interval = Forecast.interval(published.at("/forecast/" + (ahead - 1)).asDouble(), smoothing, smoothed,
                        ahead, z).orElseThrow();
                // weights are printed to four digits
                assertThat(interval.lower()).isCloseTo(published.at("/lower%d/%d".formatted(percent, ahead - 1)).asDouble(),
                        within(0.02));
                assertThat(interval.upper()).isCloseTo(published.at("/upper%d/%d".formatted(percent, ahead - 1)).asDouble(),
                        within(0.02));
            }
        }
    }

    private static void assertFitted(JsonNode one, Offset<Double> offset) {
        JsonNode published = one.at("/published/fitted");
        assertThat(published).hasSameSizeAs(one.get("x"));
        for (int i = 0; i < published.size(); i++) {
            assertThat(fitted(one, i)).as("value %d", i).isCloseTo(published.get(i).asDouble(), offset);
        }
    }

    /** The forecast of a value from those before it. */
    private static double fitted(JsonNode one, int index) {
        Smoothing smoothing = smoothing(one);
        double[] before = Arrays.copyOf(Vectors.doubles(one.get("x")), index);
        return smoothing.over(before, start(one)).forecast(1, smoothing.phi());
    }

    private static void assertForecast(Smoothed smoothed, double phi, JsonNode expected, Offset<Double> offset) {
        assertThat(expected).isNotEmpty();
        for (int ahead = 1; ahead <= expected.size(); ahead++) {
            assertThat(smoothed.forecast(ahead, phi)).isCloseTo(expected.get(ahead - 1).asDouble(), offset);
        }
    }

    private static void assertPrinted(double value, JsonNode printed) {
        assertThat(value).isCloseTo(printed.asDouble(), Vectors.printed(printed));
    }

    private static Smoothing smoothing(JsonNode one) {
        double alpha = one.get("alpha").asDouble();
        double beta = one.path("alphaTimesBeta").asDouble() / alpha;
        return switch (Method.valueOf(one.get("method").asText())) {
            case SIMPLE -> Smoothing.simple(alpha);
            case HOLT -> Smoothing.holt(alpha, beta);
            case DAMPED_HOLT -> Smoothing.damped(alpha, beta, one.get("phi").asDouble());
            case HOLT_WINTERS -> Smoothing.holtWinters(alpha, beta, one.get("gamma").asDouble(), one.get("season").asInt());
        };
    }

    private static Start start(JsonNode one) {
        return new Start(one.get("level").asDouble(), one.path("trend").asDouble(),
                one.has("seasons") ? Vectors.doubles(one.get("seasons")) : new double[1], 0);
    }
}
