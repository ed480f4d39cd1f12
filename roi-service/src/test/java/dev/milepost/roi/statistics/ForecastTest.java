package dev.milepost.roi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.roi.statistics.Smoothing.Method;
import dev.milepost.roi.statistics.Smoothing.Smoothed;

class ForecastTest {

    private static final double[] SEASON = { 5, -3, 1, -3 };

    /**
     * By hand (Hyndman and Koehler, International Journal of Forecasting 22, 2006): of 10, 12, 14, 16, 17, 21 the last two are
     * kept back. "As the last value" errs by 2 each time before. The best single level is the last one, 16: it errs by 1 and
     * by 5, 3 on average, which is 1.5 times 2. The straight line says 18 and 20: it errs by 1 twice, which is half of 2.
     */
    @Test
    void theBacktestScalesErrorsByThoseOfTheLastValue() {
        List<Forecast.Backtest> backtests = Forecast.of(new double[] { 10, 12, 14, 16, 17, 21 }, 1, 2, 0.95).orElseThrow()
                .backtests();

        Forecast.Backtest simple = backtest(backtests, Method.SIMPLE);
        assertThat(simple.values()).isEqualTo(2);
        assertThat(simple.meanAbsoluteError()).isCloseTo(3, within(1e-9));
        assertThat(simple.scaled().orElseThrow()).isCloseTo(1.5, within(1e-9));
        Forecast.Backtest holt = backtest(backtests, Method.HOLT);
        // weights are looked for to four digits
        assertThat(holt.meanAbsoluteError()).isCloseTo(1, within(1e-3));
        assertThat(holt.scaled().orElseThrow()).isCloseTo(0.5, within(1e-3));
        assertThat(backtests.getFirst()).isEqualTo(holt);
    }

    private static Forecast.Backtest backtest(List<Forecast.Backtest> backtests, Method method) {
        return backtests.stream().filter(one -> one.method() == method).findFirst().orElseThrow();
    }

    /** By the method's own recursion: a series whose step shrinks by phi is told exactly, and tends to its limit. */
    @Test
    void aDampedTrendFadesGeometrically() {
        double phi = 0.9;
        double[] values = series(8, i -> 100 - 50 * Math.pow(phi, i));
        Smoothed smoothed = new Smoothed(values, values[7], (values[7] - values[6]), new double[1], 0, 0);

        assertThat(smoothed.forecast(1, phi)).isCloseTo(100 - 50 * Math.pow(phi, 8), within(1e-9));
        assertThat(smoothed.forecast(500, phi)).isCloseTo(100, within(1e-9));
        assertThat(Smoothing.damped(0.4, 0.3, 1).over(values).forecast(5, 1))
                .isCloseTo(Smoothing.holt(0.4, 0.3).over(values).forecast(5, 1), within(1e-9));
    }

    @Test
    void aLineWithASeasonIsContinuedExactly() {
        IntToDoubleFunction truth = i -> 20 + 0.5 * i + SEASON[i % 4];
        Smoothed smoothed = Smoothing.holtWinters(0.3, 0.2, 0.4, 4).over(series(13, truth));

        for (int ahead = 1; ahead <= 9; ahead++) {
            assertThat(smoothed.forecast(ahead, 1)).isCloseTo(truth.applyAsDouble(12 + ahead), within(1e-9));
        }
        assertThat(smoothed.squaredErrors()).isCloseTo(0, within(1e-18));
    }

    /** Closed forms of Hyndman and Athanasopoulos, Forecasting, Principles and Practice, 2nd edition, table 7.8. */
    @Test
    void theIntervalsWidenAsTheClosedFormsSay() {
        double alpha = 0.4;
        double beta = 0.4 * 0.3;
        for (int h = 1; h <= 12; h++) {
            assertThat(Smoothing.simple(alpha).varianceFactor(h)).isCloseTo(1 + (h - 1) * alpha * alpha, within(1e-12));
            double holt = 1 + (h - 1) * (alpha * alpha + alpha * beta * h + beta * beta * h * (2 * h - 1) / 6.0);
            assertThat(Smoothing.holt(alpha, 0.3).varianceFactor(h)).isCloseTo(holt, within(1e-12));
            double gamma = 0.2;
            int k = (h - 1) / 4;
            assertThat(Smoothing.holtWinters(alpha, 0.3, gamma, 4).varianceFactor(h))
                    .isCloseTo(holt + gamma * k * (2 * alpha + gamma + beta * 4 * (k + 1)), within(1e-12));
            double phi = 0.85;
            double damped = 1 + alpha * alpha * (h - 1)
                    + beta * phi * h / ((1 - phi) * (1 - phi)) * (2 * alpha * (1 - phi) + beta * phi)
                    - beta * phi * (1 - Math.pow(phi, h)) / ((1 - phi) * (1 - phi) * (1 - phi * phi))
                            * (2 * alpha * (1 - phi * phi) + beta * phi * (1 + 2 * phi - Math.pow(phi, h)));
            assertThat(Smoothing.damped(alpha, 0.3, phi).varianceFactor(h)).isCloseTo(damped, within(1e-12));
        }
    }

    @Test
    void theMethodThatErrsLeastOnTheUnseenEndIsUsed() {
        Forecast seasonal = Forecast.of(series(20, i -> 20 + 0.5 * i + SEASON[i % 4]), 4, 4, 0.95).orElseThrow();
        assertThat(seasonal.chosen().method()).isEqualTo(Method.HOLT_WINTERS);
        assertThat(seasonal.backtests()).extracting(Forecast.Backtest::method).containsExactlyInAnyOrder(Method.values());
        assertThat(seasonal.backtests().getFirst().meanAbsoluteError()).isCloseTo(0, within(1e-9));
        assertThat(seasonal.steps()).extracting(Forecast.Step::ahead).containsExactly(1, 2, 3, 4);
        assertThat(seasonal.steps().getFirst().value()).isCloseTo(30 + SEASON[0], within(1e-9));

        Forecast line = Forecast.of(series(12, i -> 7 - 2 * i), 1, 3, 0.8).orElseThrow();
        assertThat(line.chosen().method()).isEqualTo(Method.HOLT);
        assertThat(line.steps().get(2).value()).isCloseTo(7 - 2 * 14, within(1e-9));
    }

    @Test
    void underThreeValuesNothingIsForecastAndThreeLeaveNoSeason() {
        assertThat(Forecast.of(new double[] { 1, 2 }, 1, 1, 0.95)).isEmpty();

        Forecast three = Forecast.of(new double[] { 1, 1, 1 }, 12, 2, 0.95).orElseThrow();
        assertThat(three.backtests()).extracting(Forecast.Backtest::method).doesNotContain(Method.HOLT_WINTERS);
        assertThat(three.backtests()).extracting(Forecast.Backtest::scaled).allMatch(java.util.Optional::isEmpty);
        assertThat(three.steps()).extracting(Forecast.Step::value).isEqualTo(List.of(1.0, 1.0));
    }

    @Test
    void theSameSeriesGivesTheSameForecast() {
        double[] values = series(30, i -> Math.sin(i) + 0.1 * i);
        assertThat(Forecast.of(values, 7, 5, 0.9)).isEqualTo(Forecast.of(values.clone(), 7, 5, 0.9));
    }

    private static double[] series(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }
}
