package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.BucketValue;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.measurement.SeriesRequest;

/** Finds out where KPIs stand on a day, in two statements however many there are. */
@ApplicationScoped
class Standings {
    private final MeasurementService measurements;

    Standings(MeasurementService measurements) {
        this.measurements = measurements;
    }

    /** What each KPI was on a day; every KPI has an entry. */
    Map<UUID, Standing> on(LocalDate day, List<Kpi> kpis) {
        Map<UUID, Standing> standings = new HashMap<>();
        Map<UUID, Instant> ends = new HashMap<>();
        kpis.forEach(kpi -> {
            standings.put(kpi.id(), Standing.NOTHING);
            ends.put(kpi.id(), end(kpi, day));
        });
        Map<UUID, List<Reading>> latest = measurements.latest(ends, 2).stream()
                .collect(Collectors.groupingBy(Reading::kpi));
        List<SeriesRequest> stretches = new ArrayList<>();
        for (Kpi kpi : kpis) {
            List<Reading> readings = latest.getOrDefault(kpi.id(), List.of());
            if (readings.isEmpty()) {
                continue;
            }
            if (kpi.isJudgedByItsLastReading()) {
                standings.put(kpi.id(), lastReading(readings));
            } else {
                stretches.add(stretch(kpi, readings.getFirst().at(), end(kpi, day)));
            }
        }
        measurements.buckets(stretches).stream().collect(Collectors.groupingBy(BucketValue::kpi))
                .forEach((kpi, values) -> standings.put(kpi, lastStretch(values, startOf(stretches, kpi))));
        return standings;
    }

    private static Instant end(Kpi kpi, LocalDate day) {
        return day.plusDays(1).atStartOfDay(kpi.zone()).toInstant();
    }

    private static Standing lastReading(List<Reading> readings) {
        return new Standing(Optional.of(readings.getFirst().value()), Optional.of(readings.getFirst().at()),
                readings.stream().skip(1).map(Reading::value).findFirst());
    }

    /** The stretch of the last reading, and the one before it. */
    private static SeriesRequest stretch(Kpi kpi, Instant last, Instant end) {
        Bucket bucket = kpi.stretch();
        ZonedDateTime start = bucket.startOf(last.atZone(kpi.zone()));
        return kpi.series(bucket.previous(start).toInstant(), end, bucket, kpi.zone());
    }

    private static Instant startOf(List<SeriesRequest> stretches, UUID kpi) {
        SeriesRequest request = stretches.stream().filter(one -> one.kpi().equals(kpi)).findFirst().orElseThrow();
        return request.bucket().next(request.from().atZone(request.zone())).toInstant();
    }

    private static Standing lastStretch(List<BucketValue> values, Instant start) {
        BucketValue last = values.getLast();
        Optional<BucketValue> before = values.stream().filter(value -> value.start().isBefore(start)).findFirst();
        return new Standing(Optional.ofNullable(last.value()), Optional.of(last.lastAt()),
                before.flatMap(value -> Optional.ofNullable(value.value())));
    }
}
