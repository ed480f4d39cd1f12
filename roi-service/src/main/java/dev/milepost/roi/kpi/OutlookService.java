package dev.milepost.roi.kpi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.statistics.Forecast;
import dev.milepost.roi.statistics.LinearTrend;
import dev.milepost.roi.statistics.RobustTrend;

/** Where a KPI is going: the trend of what was, and a forecast of what comes. */
@ApplicationScoped
class OutlookService {

    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();
    private static final double CONFIDENCE = 0.95;

    private final KpiRepository kpis;
    private final RecentPoints recent;

    OutlookService(KpiRepository kpis, RecentPoints recent) {
        this.kpis = kpis;
        this.recent = recent;
    }

    /** @param asOf what was known then; null for what is known now */
    @Transactional
    TrendView trend(Reference reference, @Nullable SeriesBucket bucket, @Nullable Instant asOf) {
        Kpi kpi = kpis.get(reference);
        SeriesBucket portions = RecentPoints.portions(kpi, bucket);
        Whole whole = recent.of(kpi, portions, asOf);
        List<Point> points = whole.points();
        double[] days = points.stream().mapToDouble(point -> days(points.getFirst().at(), point.at())).toArray();
        double[] values = values(points);
        return TrendView.of(kpi, portions, whole, LinearTrend.of(days, values), RobustTrend.of(days, values), CONFIDENCE,
                asOf);
    }

    /**
     * @param bucket null for the interval of the KPI, or days where a gauge has none
     * @param season in buckets; null for the usual one of the bucket
     * @param confidence above 0 and below 1; null for 0.95
     * @param asOf what was known then; null for what is known now
     */
    @Transactional
    ForecastView forecast(Reference reference, @Nullable Bucket bucket, int horizon, @Nullable Integer season,
            @Nullable Double confidence, @Nullable Instant asOf) {
        Kpi kpi = kpis.get(reference);
        Bucket portions = bucket != null ? bucket : usual(kpi);
        Whole whole = recent.of(kpi, SeriesBucket.valueOf(portions.name()), asOf);
        List<Point> points = unbroken(whole.points(), portions, kpi);
        int length = season != null ? season : seasonOf(portions);
        double level = confidence == null ? CONFIDENCE : confidence;
        Optional<Forecast> forecast = Forecast.of(values(points), length, horizon, level);
        return ForecastView.of(kpi, portions, new Whole(points, whole.running()),
                new ForecastView.Asked(length, horizon, level, asOf), forecast);
    }

    private static Bucket usual(Kpi kpi) {
        return kpi.isJudgedByItsLastReading() && kpi.interval().isEmpty() ? Bucket.DAY : kpi.stretch();
    }

    /** Hours of a day, days of a week, months or quarters of a year; nothing returns in weeks and years. */
    private static int seasonOf(Bucket bucket) {
        return switch (bucket) {
            case HOUR -> 24;
            case DAY -> 7;
            case MONTH -> 12;
            case QUARTER -> 4;
            case WEEK, YEAR -> 1;
        };
    }

    /** The last values without a gap: smoothing knows only even steps. */
    private static List<Point> unbroken(List<Point> points, Bucket bucket, Kpi kpi) {
        List<Point> run = new ArrayList<>();
        Instant expected = null;
        for (Point point : points.reversed()) {
            if (expected != null && !point.at().equals(expected)) {
                break;
            }
            run.add(point);
            ZonedDateTime start = point.at().atZone(kpi.zone());
            expected = bucket.previous(start).toInstant();
        }
        return run.reversed();
    }

    private static double days(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return (between.toSeconds() + between.toNanosPart() / 1e9) / SECONDS_OF_A_DAY;
    }

    private static double[] values(List<Point> points) {
        return points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
    }
}
