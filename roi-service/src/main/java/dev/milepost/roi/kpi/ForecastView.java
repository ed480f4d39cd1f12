package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.Forecast;
import dev.milepost.roi.statistics.LinearTrend.Interval;
import dev.milepost.roi.statistics.Smoothing;

/**
 * What a KPI is likely to do next, by exponential smoothing of its last values without a gap.
 *
 * @param points how many values were used, the last ones without a gap
 * @param method the one that erred least on the unseen end of the values; absent where nothing is forecast
 * @param backtests every method tried, the best first: its error there, in the unit of the KPI
 * @param steps the next values, none where nothing is forecast
 * @param reason why nothing is forecast
 */
@Schema(name = "ForecastView")
record ForecastView(@Schema(required = true) UUID kpiId, @Schema(required = true) Bucket bucket,
        @Schema(required = true) String zone, @Schema(required = true) int points, @Nullable Instant from,
        @Nullable Instant to, @Schema(required = true) int season, @Schema(required = true) BigDecimal confidence,
        Smoothing.@Nullable Method method, @Schema(required = true) List<BacktestView> backtests,
        @Schema(required = true) List<StepView> steps, @Nullable Missing reason, @Nullable Instant asOf,
        @Nullable @Schema(description = "Instant of the last value that went in; absent without one") Instant inputsAsOf,
        @Schema(description = "SHA-256 of everything that the figures depend on") String inputHash,
        @Nullable @Schema(description = "What isn't over yet: no value goes in before it is; absent where nothing is running") RunningStretch running) {

    enum Missing {
        FEWER_THAN_3_POINTS
    }

    /**
     * @param scaledError the error in errors of "the next value is as the last one" (MASE): under 1 is better than that;
     *        absent where the values never moved
     * @param values how many values it was tried on
     */
    @Schema(name = "ForecastBacktest")
    record BacktestView(@Schema(required = true) Smoothing.Method method,
            @Schema(required = true) BigDecimal meanAbsoluteError, @Nullable BigDecimal scaledError,
            @Schema(required = true) int values) {

        static BacktestView of(Forecast.Backtest backtest) {
            return new BacktestView(backtest.method(), rounded(backtest.meanAbsoluteError()),
                    backtest.scaled().map(ForecastView::rounded).orElse(null), backtest.values());
        }
    }

    /**
     * @param at beginning of the bucket
     * @param low lower end of the interval, with the confidence of the answer; absent where too few values leave nothing to
     *        judge by
     */
    @Schema(name = "ForecastStep")
    record StepView(@Schema(required = true) Instant at, @Schema(required = true) BigDecimal value,
            @Nullable BigDecimal low, @Nullable BigDecimal high) {

        static StepView of(Forecast.Step step, Instant at) {
            Optional<Interval> interval = step.interval();
            return new StepView(at, rounded(step.value()), interval.map(between -> rounded(between.lower())).orElse(null),
                    interval.map(between -> rounded(between.upper())).orElse(null));
        }
    }

    /** What was asked for. */
    record Asked(int season, int horizon, double confidence, @Nullable Instant asOf) {
    }

    static ForecastView of(Kpi kpi, Bucket bucket, Whole whole, Asked asked, Optional<Forecast> forecast) {
        List<Point> points = whole.points();
        return new ForecastView(kpi.id(), bucket, kpi.zone().getId(), points.size(),
                points.isEmpty() ? null : points.getFirst().at(), points.isEmpty() ? null : points.getLast().at(),
                asked.season(),
                rounded(asked.confidence()), forecast.map(one -> one.chosen().method()).orElse(null),
                forecast.map(one -> one.backtests().stream().map(BacktestView::of).toList()).orElse(List.of()),
                forecast.map(one -> steps(one, bucket, points.getLast().at().atZone(kpi.zone()))).orElse(List.of()),
                forecast.isPresent() ? null : Missing.FEWER_THAN_3_POINTS, asked.asOf(), PointsHash.asOf(points),
                PointsHash.of(kpi, SeriesBucket.valueOf(bucket.name()), points, asked.season(), asked.horizon(),
                        asked.confidence()),
                whole.running());
    }

    private static List<StepView> steps(Forecast forecast, Bucket bucket, ZonedDateTime last) {
        List<StepView> steps = new ArrayList<>();
        ZonedDateTime start = last;
        for (Forecast.Step step : forecast.steps()) {
            start = bucket.next(start);
            steps.add(StepView.of(step, start.toInstant()));
        }
        return steps;
    }

    private static BigDecimal rounded(double value) {
        return Rounding.rate(BigDecimal.valueOf(value));
    }
}
