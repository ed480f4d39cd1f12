package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Ingestion;
import dev.milepost.roi.measurement.MeasuredKpi;
import dev.milepost.roi.measurement.MeasurementLine;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Taken;

/**
 * Takes the measurements of KPIs. Batches of one KPI come one after the other; each is told once per KPI, and how the KPI
 * stands
 * from then on where that has changed.
 */
@ApplicationScoped
public class KpiMeasuring {
    /** Alerts are looked for soon after a batch, not in it: several batches then make one look. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final StatusKeeper keeper;
    private final ChartBaselines baselines;
    private final Outbox outbox;
    private final Clock clock;

    KpiMeasuring(KpiRepository kpis, MeasurementService measurements, StatusKeeper keeper, ChartBaselines baselines,
            Outbox outbox, Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.keeper = keeper;
        this.baselines = baselines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a batch of one KPI. */
    @Transactional
    Ingestion take(Reference reference, List<MeasurementLine> lines, boolean atomic) {
        Kpi kpi = measuredKpi(reference);
        MeasuredKpi measured = kpi.measured(clock.instant());
        Taken taken = measurements.take(lines, name -> name == null || isNamed(kpi, name) ? measured : null, atomic);
        told(List.of(kpi), taken.kpis());
        return taken.ingestion();
    }

    /** Takes a batch in which each line names its KPI. */
    @Transactional
    Ingestion takeOfMany(List<MeasurementLine> lines, boolean atomic) {
        Map<String, Reference> names = new HashMap<>();
        for (MeasurementLine line : lines) {
            String kpi = line instanceof MeasurementLine.Readable readable ? readable.kpi() : null;
            if (kpi != null) {
                reference(kpi).ifPresent(reference -> names.put(kpi, reference));
            }
        }
        Set<UUID> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        names.values().forEach(reference -> {
            if (reference.id() != null) {
                ids.add(reference.id());
            } else {
                keys.add(String.valueOf(reference.externalId()));
            }
        });
        List<Kpi> found = kpis.lockAll(ids, keys);
        Map<String, MeasuredKpi> measured = new HashMap<>();
        Instant now = clock.instant();
        names.forEach((name, reference) -> found.stream().filter(kpi -> isNamed(kpi, name)).findFirst()
                .ifPresent(kpi -> measured.put(name, kpi.measured(now))));
        Taken taken = measurements.take(lines, name -> name == null ? null : measured.get(name), atomic);
        told(found, taken.kpis());
        return taken.ingestion();
    }

    /** Which KPI a file is of; it must be one that is measured. */
    @Transactional
    public UUID find(Reference reference) {
        return requireMeasured(kpis.get(reference)).id();
    }

    /** Takes a portion of a file, of which nothing is told before {@link #told(Taken.OfKpi)}. */
    @Transactional
    public Taken takePortion(UUID id, List<MeasurementLine> lines) {
        Kpi kpi = measuredKpi(Reference.of(id));
        MeasuredKpi measured = kpi.measured(clock.instant());
        return measurements.take(lines, name -> name == null || isNamed(kpi, name) ? measured : null, false);
    }

    /** Tells what a whole file has brought. */
    @Transactional
    public void told(Taken.OfKpi whole) {
        told(List.of(kpis.getLocked(Reference.of(whole.kpi()))), List.of(whole));
    }

    /** Deletes what was measured in {@code [from, to)}; what it said remains known as of before. */
    @Transactional
    int delete(Reference reference, Moment from, Moment to, @Nullable String source) {
        Kpi kpi = kpis.getLocked(reference);
        Instant first = from.in(kpi.zone());
        Instant end = to.in(kpi.zone());
        if (!end.isAfter(first)) {
            throw KpiProblem.SERIES_WITHOUT_TIME
                    .because("From %s to %s there is no time: to must be later than from", first, end)
                    .at("?to", "not-after-from", "must be later than from");
        }
        int deleted = measurements.delete(kpi.id(), first, end, source);
        if (deleted > 0) {
            outbox.publish(KpiMeasured.TYPE, kpi.id(),
                    new KpiMeasured(kpi.id(), kpi.planId(), kpi.key(), 0, 0, deleted, first, end));
            looked(Map.of(kpi, first));
        }
        return deleted;
    }

    private void told(List<Kpi> found, List<Taken.OfKpi> changes) {
        Map<Kpi, Instant> changed = new LinkedHashMap<>();
        for (Taken.OfKpi change : changes) {
            Kpi kpi = found.stream().filter(one -> one.id().equals(change.kpi())).findFirst().orElseThrow();
            outbox.publish(KpiMeasured.TYPE, kpi.id(), new KpiMeasured(kpi.id(), kpi.planId(), kpi.key(), change.accepted(),
                    change.updated(), 0, change.from(), change.to()));
            changed.put(kpi, change.from());
        }
        looked(changed);
    }

    /** @param changed the KPIs, and from when on something of each is new, corrected or gone */
    private void looked(Map<Kpi, Instant> changed) {
        if (!changed.isEmpty()) {
            keeper.tell(changed.keySet());
            baselines.recompute(changed.keySet().stream()
                    .filter(kpi -> kpi.isChartFixedBehind(Objects.requireNonNull(changed.get(kpi)))).toList());
            kpis.keepDue(changed.keySet().stream().map(Kpi::id).toList(), clock.instant().plus(SOON));
        }
    }

    private Kpi measuredKpi(Reference reference) {
        return requireMeasured(kpis.getLocked(reference));
    }

    private static Kpi requireMeasured(Kpi kpi) {
        if (kpi.isComputed()) {
            throw KpiProblem.COMPUTED_NOT_MEASURED.because("%s is computed by its formula: measure the KPIs that it names",
                    kpi.name());
        }
        return kpi;
    }

    private static boolean isNamed(Kpi kpi, String name) {
        return name.equals(kpi.id().toString()) || kpi.key() != null && name.equals("key:" + Objects.requireNonNull(kpi.key()));
    }

    private static Optional<Reference> reference(String name) {
        try {
            return Optional.of(Reference.of("kpi", name));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
