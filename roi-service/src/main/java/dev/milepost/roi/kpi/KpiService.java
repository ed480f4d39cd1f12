package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Ingestion;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.money.Rounding;

/** Keeps KPIs, takes their measurements, says how they stand, and tells others when that changes. */
@ApplicationScoped
class KpiService {
    private static final Sorting<Kpi> SORTING = Sorting.<Kpi> byCreation().by("name", String.class, Kpi::name).by("updatedAt",
            "changedAt", Instant.class, Kpi::changedAt);

    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final Standings standings;
    private final Changes changes;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    KpiService(KpiRepository kpis, MeasurementService measurements, Standings standings, Changes changes, History history,
            Outbox outbox, Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.standings = standings;
        this.changes = changes;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a list is narrowed to; each part that is null narrows nothing. */
    record Filter(@Nullable UUID planId, @Nullable String key, @Nullable String sort, boolean deleted) {
    }

    @Transactional
    KpiView create(NewKpi wanted) {
        Kpi created = new Kpi(wanted, clock.instant());
        requireFree(wanted.key(), created.id());
        kpis.persistAndFlush(created);
        KpiView view = KpiView.of(created);
        history.record(reference(created), created.version(), HistoryAction.CREATED, null, view);
        kpis.keepStatus(created.id(), KpiStatus.NO_DATA);
        publish(created, KpiStatus.NO_DATA, null, false);
        return view;
    }

    /** The id of the KPI that has this key and is not in the bin. */
    @Transactional
    Optional<UUID> idOfKey(String key) {
        return kpis.ofKey(key).map(Kpi::id);
    }

    @Transactional
    KpiView get(Reference reference) {
        return KpiView.of(kpis.get(reference));
    }

    @Transactional
    Page<KpiView> list(Filter filter, PageRequest page) {
        return Pages.of(kpis, Kpi::id).where(filter.deleted() ? "deletedAt is not null" : "deletedAt is null")
                .where("planId = :plan", "plan", filter.planId()).where("key = :key", "key", filter.key())
                .sorted(SORTING, filter.sort()).page(page).map(KpiView::of);
    }

    @Transactional
    KpiView change(Reference reference, Precondition precondition, MergePatch patch) {
        Kpi changed = kpis.get(reference);
        KpiView before = KpiView.of(changed);
        NewKpi wanted = changes.merge(precondition, patch, reference(changed), changed.version(), changed.edit());
        requireFree(wanted.key(), changed.id());
        changed.apply(wanted, clock.instant());
        kpis.flush();
        KpiView after = KpiView.of(changed);
        history.record(reference(changed), changed.version(), HistoryAction.CHANGED, before, after);
        tellHowItStands(changed, !Objects.equals(before.planId(), after.planId()));
        return after;
    }

    /** Into the bin; its measurements stay with it. */
    @Transactional
    void delete(Reference reference, Precondition precondition) {
        Kpi deleted = kpis.get(reference);
        precondition.require(deleted.version());
        KpiView before = KpiView.of(deleted);
        deleted.delete(clock.instant());
        kpis.flush();
        history.record(reference(deleted), deleted.version(), HistoryAction.DELETED, before, null);
        publish(deleted, Objects.requireNonNullElse(deleted.lastStatus(), KpiStatus.NO_DATA), null, true);
    }

    @Transactional
    KpiView restore(UUID id) {
        Kpi restored = kpis.getDeleted(id);
        requireFree(restored.key(), id);
        restored.restore(clock.instant());
        kpis.flush();
        KpiView view = KpiView.of(restored);
        history.record(reference(restored), restored.version(), HistoryAction.RESTORED, null, view);
        tellHowItStands(restored, true);
        return view;
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(kpis.getAny(reference)), page);
    }

    @Transactional
    Ingestion measure(Reference reference, List<JsonNode> batch, boolean atomic) {
        Kpi kpi = kpis.getLocked(reference);
        Ingestion ingestion = measurements.take(kpi.id(), kpi.kind(), batch, atomic);
        if (ingestion.accepted() + ingestion.updated() > 0) {
            tellHowItStands(kpi, false);
        }
        return ingestion;
    }

    /** @param on null for today, where the KPI is measured */
    @Transactional
    KpiStatusView status(Reference reference, @Nullable LocalDate on) {
        Kpi kpi = kpis.get(reference);
        LocalDate day = on == null ? today(kpi) : on;
        Standing standing = standing(kpi, day);
        return KpiStatusView.of(kpi, day, judge(kpi, standing, day), standing);
    }

    /**
     * How many KPIs stand how.
     *
     * @param planId null for all KPIs of the organization
     */
    @Transactional
    StatusSummary summary(@Nullable UUID planId, @Nullable LocalDate on) {
        List<Kpi> ofPlan = kpis.ofPlan(planId);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Map<UUID, Standing> found = standings.on(day, ofPlan);
        Map<KpiStatus, Integer> byStatus = new EnumMap<>(KpiStatus.class);
        ofPlan.forEach(kpi -> byStatus.merge(
                judge(kpi, Objects.requireNonNull(found.get(kpi.id())), day).status(), 1, Integer::sum));
        return new StatusSummary(day, ofPlan.size(), byStatus);
    }

    /** @param always whether others must learn it even if it stands as before */
    private void tellHowItStands(Kpi kpi, boolean always) {
        LocalDate day = today(kpi);
        Standing standing = standing(kpi, day);
        KpiStatus status = judge(kpi, standing, day).status();
        BigDecimal value = standing.value().map(Rounding::rate).orElse(null);
        if (status != kpi.lastStatus()) {
            kpis.keepStatus(kpi.id(), status);
            publish(kpi, status, value, false);
        } else if (always) {
            publish(kpi, status, value, false);
        }
    }

    private void publish(Kpi kpi, KpiStatus status, @Nullable BigDecimal value, boolean deleted) {
        outbox.publish(KpiStatusChanged.TYPE, kpi.id(),
                new KpiStatusChanged(kpi.id(), kpi.planId(), status, today(kpi), deleted, kpi.key(), value));
    }

    private Standing standing(Kpi kpi, LocalDate day) {
        return Objects.requireNonNull(standings.on(day, List.of(kpi)).get(kpi.id()));
    }

    private static Judgement judge(Kpi kpi, Standing standing, LocalDate day) {
        return Judgement.of(kpi.goal(), kpi.interval(), standing.reading(kpi.zone()), day);
    }

    private LocalDate today(Kpi kpi) {
        return LocalDate.ofInstant(clock.instant(), kpi.zone());
    }

    /** Asked before the KPI takes the key over, since a query writes what has changed. */
    private void requireFree(@Nullable String key, UUID id) {
        if (key != null && kpis.isTaken(key, id)) {
            throw KpiProblem.KEY_TAKEN.because("Change the KPI key:%s instead, or choose another key", key).at("/key", "taken",
                    "belongs to another KPI");
        }
    }

    private static ObjectReference reference(Kpi kpi) {
        return ObjectReference.of("kpi", kpi.id());
    }
}
