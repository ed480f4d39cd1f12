package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.BucketValue;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.ControlChart;

/** Shows the values of a KPI over time, and what among them is a real change. */
@ApplicationScoped
class SeriesService {
    /** More than this no chart shows; a longer series takes wider buckets or several requests. */
    private static final int MOST_POINTS = 5_000;

    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final RecentPoints recent;
    private final ControlChartConfig config;
    private final Clock clock;

    SeriesService(KpiRepository kpis, MeasurementService measurements, RecentPoints recent, ControlChartConfig config,
            Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.recent = recent;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What part of time, in what portions.
     *
     * @param zone null for the zone of the KPI
     */
    record Window(Moment from, Moment to, SeriesBucket bucket, @Nullable String zone) {
    }

    @Transactional
    SeriesView series(Reference reference, Window window) {
        Kpi kpi = kpis.get(reference);
        ZoneId zone = window.zone() == null ? kpi.zone() : ZoneId.of(window.zone());
        Instant from = window.from().in(zone);
        Instant to = window.to().in(zone);
        if (!to.isAfter(from)) {
            throw KpiProblem.SERIES_WITHOUT_TIME.because("From %s to %s there is no time: to must be later than from", from, to)
                    .at("?to", "not-after-from", "must be later than from");
        }
        List<SeriesPoint> points = window.bucket().gathered().map(bucket -> gathered(kpi, from, to, bucket, zone))
                .orElseGet(() -> raw(kpi, from, to));
        return new SeriesView(kpi.id(), kpi.edit().unit(), from, to, window.bucket(), zone.getId(), kpi.kind(),
                kpi.kind() == MeasurementKind.GAUGE ? kpi.edit().aggregation() : null, points);
    }

    /**
     * @param baseline how many of the first points the limits come from; null for the configured number
     * @param bucket null for single readings of a gauge, and the stretch it is judged over for other kinds
     */
    @Transactional
    ControlChartView chart(Reference reference, @Nullable SeriesBucket bucket, @Nullable Integer baseline) {
        Kpi kpi = kpis.get(reference);
        SeriesBucket portions = RecentPoints.portions(kpi, bucket);
        List<Point> points = recent.of(kpi, portions);
        Optional<Target> target = kpi.goal().inForce(clock.instant().atZone(kpi.zone()).toLocalDate());
        ControlChart chart = ControlChart.of(points.stream().map(point -> point.value().doubleValue()).toList(),
                baseline == null ? config.baselinePoints() : baseline, kpi.direction().better(),
                target.flatMap(one -> Optional.ofNullable(one.value())).map(BigDecimal::doubleValue));
        return ControlChartView.of(kpi, portions, points, chart, target);
    }

    private List<SeriesPoint> raw(Kpi kpi, Instant from, Instant to) {
        List<Reading> readings = measurements.raw(kpi.id(), from, to, MOST_POINTS + 1);
        if (readings.size() > MOST_POINTS) {
            throw tooMany();
        }
        return readings.stream().map(reading -> new SeriesPoint(reading.at(), Rounding.rate(reading.value()), null, 1,
                null, null, 0)).toList();
    }

    private List<SeriesPoint> gathered(Kpi kpi, Instant from, Instant to, Bucket bucket, ZoneId zone) {
        List<Instant> starts = starts(from, to, bucket, zone);
        Map<Instant, BucketValue> values = new HashMap<>();
        measurements.buckets(List.of(kpi.series(from, to, bucket, zone))).forEach(value -> values.put(value.start(), value));
        return starts.stream().map(start -> point(start, values.get(start))).toList();
    }

    private static SeriesPoint point(Instant start, @Nullable BucketValue value) {
        if (value == null) {
            return new SeriesPoint(start, null, SeriesPoint.Gap.NO_DATA, 0, null, null, 0);
        }
        BigDecimal number = value.value();
        return new SeriesPoint(start, number == null ? null : Rounding.rate(number),
                number == null ? SeriesPoint.Gap.NO_EARLIER_READING : null, value.count(), rounded(value.minimum()),
                rounded(value.maximum()), value.conflicts());
    }

    private static List<Instant> starts(Instant from, Instant to, Bucket bucket, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        ZonedDateTime start = bucket.startOf(from.atZone(zone));
        while (start.toInstant().isBefore(to)) {
            if (starts.size() == MOST_POINTS) {
                throw tooMany();
            }
            starts.add(start.toInstant());
            start = bucket.next(start);
        }
        return starts;
    }

    private static ProblemException tooMany() {
        return KpiProblem.TOO_MANY_POINTS.because("More than %d points: ask for a shorter time or wider buckets", MOST_POINTS)
                .at("?bucket", "too-fine", "would give more than " + MOST_POINTS + " points");
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : Rounding.rate(number);
    }
}
