package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.LatestRequest;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;

/** Finds out where KPIs stand on a day, in the same few statements however many there are. */
@ApplicationScoped
class Standings {
    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final KpiSeries series;

    Standings(KpiRepository kpis, MeasurementService measurements, KpiSeries series) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.series = series;
    }

    /** What each KPI was on a day; every KPI has an entry. */
    Map<UUID, Standing> on(LocalDate day, Collection<Kpi> wanted) {
        return on(day, wanted, null, false);
    }

    /**
     * @param asOf what was known then; null for what is known now
     * @param previous whether the value before is wanted too: of a KPI that is judged by its last reading, one more is looked
     *        for
     */
    Map<UUID, Standing> on(LocalDate day, Collection<Kpi> wanted, @Nullable Instant asOf, boolean previous) {
        Family family = kpis.family(wanted);
        Map<UUID, List<Reading>> latest = latest(day, wanted, family, asOf, previous ? 2 : 1);
        Map<UUID, Standing> standings = new HashMap<>();
        List<KpiSeries.Wanted> stretches = new ArrayList<>();
        for (Kpi kpi : wanted) {
            standings.put(kpi.id(), Standing.NOTHING);
            List<Reading> own = latest.getOrDefault(kpi.id(), List.of());
            if (kpi.isJudgedByItsLastReading()) {
                if (!own.isEmpty()) {
                    standings.put(kpi.id(), lastReading(own));
                }
            } else {
                lastOf(family.measured(kpi), latest).ifPresent(last -> stretches.add(stretch(kpi, last, day)));
            }
        }
        List<SortedMap<Instant, Cell>> cells = series.of(family, stretches, asOf);
        for (int i = 0; i < stretches.size(); i++) {
            standings.put(stretches.get(i).kpi().id(), lastStretch(cells.get(i)));
        }
        return standings;
    }

    private Map<UUID, List<Reading>> latest(LocalDate day, Collection<Kpi> wanted, Family family,
            @Nullable Instant asOf, int most) {
        Map<UUID, LatestRequest> requests = new LinkedHashMap<>();
        wanted.forEach(kpi -> family.measured(kpi).forEach(one -> requests.put(one.id(),
                new LatestRequest(one.id(), one.arithmetic(), end(one, day)))));
        return measurements.latest(requests.values(), most, asOf).stream().collect(Collectors.groupingBy(Reading::kpi));
    }

    /** When all of them had a reading last; empty where one has none. */
    private static Optional<Instant> lastOf(List<Kpi> measured, Map<UUID, List<Reading>> latest) {
        if (measured.stream().anyMatch(kpi -> !latest.containsKey(kpi.id()))) {
            return Optional.empty();
        }
        return measured.stream().map(kpi -> Objects.requireNonNull(latest.get(kpi.id())).getFirst().at())
                .min(Comparator.naturalOrder());
    }

    private static Instant end(Kpi kpi, LocalDate day) {
        return day.plusDays(1).atStartOfDay(kpi.zone()).toInstant();
    }

    private static Standing lastReading(List<Reading> readings) {
        return new Standing(Optional.of(readings.getFirst().value()), Optional.of(readings.getFirst().at()),
                readings.stream().skip(1).map(Reading::value).findFirst());
    }

    /** The stretch of the last reading, and the one before it. */
    private static KpiSeries.Wanted stretch(Kpi kpi, Instant last, LocalDate day) {
        Bucket bucket = kpi.stretch();
        ZonedDateTime start = bucket.startOf(last.atZone(kpi.zone()));
        Instant end = bucket.next(start).toInstant();
        Instant today = end(kpi, day);
        return new KpiSeries.Wanted(kpi, new KpiSeries.Window(bucket.previous(start).toInstant(),
                today.isBefore(end) ? today : end, bucket, kpi.zone()));
    }

    private static Standing lastStretch(SortedMap<Instant, Cell> cells) {
        Cell last = Objects.requireNonNull(cells.get(cells.lastKey()));
        Cell before = Objects.requireNonNull(cells.get(cells.firstKey()));
        return new Standing(Optional.ofNullable(last.value()), Optional.ofNullable(last.lastAt()),
                cells.size() < 2 ? Optional.empty() : Optional.ofNullable(before.value()));
    }
}
