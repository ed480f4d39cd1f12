package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.page.Page;
import dev.milepost.roi.measurement.LatestRequest;
import dev.milepost.roi.measurement.MeasurementService;

/** Which KPIs should be measured by now: those whose interval is over since their last measurement, or since they were made. */
@ApplicationScoped
class DueMeasurements {
    private static final int MOST_AT_ONCE = 1_000;
    /** So far ahead of our clock a measurement may be. */
    private static final int SECONDS_AHEAD = 3600;

    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final Clock clock;

    DueMeasurements(KpiRepository kpis, MeasurementService measurements, Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** Those that have waited longest first. */
    @Transactional
    Page<KpiDueView> list(StandingFilter filter) {
        List<KpiDueView> due = new ArrayList<>(of(kpis.inUse(filter, MOST_AT_ONCE)).values());
        due.sort(Comparator.comparing(KpiDueView::dueOn).thenComparing(KpiDueView::name));
        return Page.whole(due);
    }

    /** By the id of the KPI. */
    Map<UUID, KpiDueView> of(Collection<Kpi> wanted) {
        List<Kpi> measured = wanted.stream().filter(kpi -> kpi.interval().isPresent() && !kpi.isComputed()).toList();
        Instant now = clock.instant();
        Map<UUID, Instant> last = new HashMap<>();
        measurements.latest(measured.stream()
                .map(kpi -> new LatestRequest(kpi.id(), kpi.arithmetic(), now.plusSeconds(SECONDS_AHEAD))).toList(), 1)
                .forEach(reading -> last.put(reading.kpi(), reading.at()));
        Map<UUID, KpiDueView> due = new HashMap<>();
        measured.forEach(kpi -> due(kpi, Optional.ofNullable(last.get(kpi.id())), now)
                .ifPresent(view -> due.put(kpi.id(), view)));
        return due;
    }

    private static Optional<KpiDueView> due(Kpi kpi, Optional<Instant> last, Instant now) {
        KpiInterval interval = kpi.interval().orElseThrow();
        LocalDate since = LocalDate.ofInstant(last.orElse(kpi.createdAt()), kpi.zone());
        LocalDate dueOn = interval.dueAfter(since);
        LocalDate today = LocalDate.ofInstant(now, kpi.zone());
        return dueOn.isAfter(today) ? Optional.empty()
                : Optional.of(new KpiDueView(kpi.id(), kpi.name(), kpi.key(), kpi.planId(), kpi.owner(), interval,
                        last.orElse(null), dueOn, ChronoUnit.DAYS.between(dueOn, today)));
    }
}
