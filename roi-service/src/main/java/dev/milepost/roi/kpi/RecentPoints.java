package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.money.Rounding;

/** The last values of a KPI, as statistics take them. */
@ApplicationScoped
class RecentPoints {

    /** More than this no chart shows. */
    static final int MOST = 1_000;
    /** So far ahead of our clock a measurement may be. */
    private static final int SECONDS_AHEAD = 3600;

    private final MeasurementService measurements;
    private final Clock clock;

    RecentPoints(MeasurementService measurements, Clock clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    /** As asked for; otherwise single readings of a gauge, and for other kinds the stretch they are judged over. */
    static SeriesBucket portions(Kpi kpi, @Nullable SeriesBucket bucket) {
        return bucket != null ? bucket
                : kpi.isJudgedByItsLastReading() ? SeriesBucket.RAW : SeriesBucket.valueOf(kpi.stretch().name());
    }

    /** In order of time, at most {@value #MOST}; portions without a value are left out. */
    List<Point> of(Kpi kpi, SeriesBucket portions) {
        Instant end = clock.instant().plusSeconds(SECONDS_AHEAD);
        if (portions == SeriesBucket.RAW) {
            return measurements.latest(Map.of(kpi.id(), end), MOST).reversed().stream()
                    .map(reading -> new Point(reading.at(), Rounding.rate(reading.value()))).toList();
        }
        List<Reading> last = measurements.latest(Map.of(kpi.id(), end), 1);
        if (last.isEmpty()) {
            return List.of();
        }
        Bucket bucket = portions.gathered().orElseThrow();
        ZonedDateTime begin = bucket.startOf(last.getFirst().at().atZone(kpi.zone()));
        Instant to = bucket.next(begin).toInstant();
        for (int i = 1; i < MOST; i++) {
            begin = bucket.previous(begin);
        }
        return measurements.buckets(List.of(kpi.series(begin.toInstant(), to, bucket, kpi.zone()))).stream()
                .flatMap(value -> Optional.ofNullable(value.value())
                        .map(number -> new Point(value.start(), Rounding.rate(number))).stream())
                .toList();
    }
}
