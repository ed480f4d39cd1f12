package dev.milepost.roi.kpi;

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

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** Keeps KPIs and says how they stand. */
@ApplicationScoped
class KpiService {
    private static final Sorting<Kpi> SORTING = Sorting.<Kpi> byCreation().by("name", String.class, Kpi::name).by("updatedAt",
            "changedAt", Instant.class, Kpi::changedAt);

    /** Of these an answer is short enough for one page. */
    private static final int MOST_AT_ONCE = 1_000;

    private final KpiRepository kpis;
    private final KpiLinks links;
    private final StatusKeeper keeper;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    KpiService(KpiRepository kpis, KpiLinks links, StatusKeeper keeper, Changes changes, History history, Clock clock) {
        this.kpis = kpis;
        this.links = links;
        this.keeper = keeper;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** What a list is narrowed to; each part that is null narrows nothing. */
    record Filter(@Nullable UUID planId, @Nullable String key, @Nullable UUID parentId, @Nullable String owner,
            @Nullable String sort, boolean deleted) {
    }

    @Transactional
    KpiView create(NewKpi wanted) {
        Kpi created = new Kpi(wanted, clock.instant());
        requireFree(wanted.key(), created.id());
        KpiLinks.Operands operands = links.check(created.id(), wanted);
        kpis.persistAndFlush(created);
        links.keep(created.id(), wanted, operands);
        KpiView view = KpiView.of(created);
        history.record(reference(created), created.version(), HistoryAction.CREATED, null, view);
        kpis.keepStatus(created.id(), KpiStatus.NO_DATA, false);
        if (created.isComputed()) {
            keeper.tellAlways(created);
        } else {
            keeper.publish(created, KpiStatus.NO_DATA, null, false);
        }
        return view;
    }

    /** The id of the KPI that has this key and is not in the bin. */
    @Transactional
    Optional<UUID> idOfKey(String key) {
        return kpis.ofKey(key).map(Kpi::id);
    }

    /** Whether there is such a KPI and it is not in the bin. */
    @Transactional
    boolean isThere(UUID id) {
        return kpis.isThere(id);
    }

    @Transactional
    KpiView get(Reference reference) {
        return KpiView.of(kpis.get(reference));
    }

    @Transactional
    Page<KpiView> list(Filter filter, PageRequest page) {
        return Pages.of(kpis, Kpi::id).where(filter.deleted() ? "deletedAt is not null" : "deletedAt is null")
                .where("planId = :plan", "plan", filter.planId()).where("key = :key", "key", filter.key())
                .where("parentId = :parent", "parent", filter.parentId()).where("owner = :owner", "owner", filter.owner())
                .sorted(SORTING, filter.sort()).page(page).map(KpiView::of);
    }

    @Transactional
    KpiView change(Reference reference, Precondition precondition, MergePatch patch) {
        Kpi changed = kpis.get(reference);
        KpiView before = KpiView.of(changed);
        NewKpi wanted = changes.merge(precondition, patch, reference(changed), changed.version(), changed.edit());
        requireFree(wanted.key(), changed.id());
        KpiLinks.Operands operands = links.check(changed.id(), wanted);
        changed.apply(wanted, clock.instant());
        kpis.flush();
        links.keep(changed.id(), wanted, operands);
        KpiView after = KpiView.of(changed);
        history.record(reference(changed), changed.version(), HistoryAction.CHANGED, before, after);
        if (Objects.equals(before.planId(), after.planId())) {
            keeper.tell(List.of(changed));
        } else {
            keeper.tellAlways(changed);
        }
        kpis.keepDue(List.of(changed.id()), clock.instant());
        return after;
    }

    /** Into the bin; its measurements stay with it. */
    @Transactional
    void delete(Reference reference, Precondition precondition) {
        Kpi deleted = kpis.get(reference);
        precondition.require(deleted.version());
        links.requireUnused(deleted);
        KpiView before = KpiView.of(deleted);
        deleted.delete(clock.instant());
        kpis.flush();
        history.record(reference(deleted), deleted.version(), HistoryAction.DELETED, before, null);
        keeper.publish(deleted, Objects.requireNonNullElse(deleted.lastStatus(), KpiStatus.NO_DATA), null, true);
    }

    @Transactional
    KpiView restore(UUID id) {
        Kpi restored = kpis.getDeleted(id);
        requireFree(restored.key(), id);
        restored.restore(clock.instant());
        kpis.flush();
        KpiView view = KpiView.of(restored);
        history.record(reference(restored), restored.version(), HistoryAction.RESTORED, null, view);
        keeper.tellAlways(restored);
        kpis.keepDue(List.of(id), clock.instant());
        return view;
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(kpis.getAny(reference)), page);
    }

    /**
     * @param on null for the day of {@code asOf}, or today, where the KPI is measured
     * @param asOf what was known then; null for what is known now
     */
    @Transactional
    KpiStatusView status(Reference reference, @Nullable LocalDate on, @Nullable Instant asOf) {
        Kpi kpi = kpis.get(reference);
        StatusKeeper.Judged judged = keeper.judgeWithPrevious(kpi, on, asOf);
        return KpiStatusView.of(kpi, judged.on(), asOf, judged.judgement(), judged.standing());
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
        Map<KpiStatus, Integer> byStatus = new EnumMap<>(KpiStatus.class);
        keeper.judge(ofPlan, day).forEach(judged -> byStatus.merge(judged.judgement().status(), 1, Integer::sum));
        return new StatusSummary(day, ofPlan.size(), byStatus);
    }

    /**
     * How all KPIs stand, or those of a plan, an owner, or below another one.
     *
     * @param on null for the day of {@code asOf}, or today, where each KPI is measured
     * @param asOf what was known then; null for what is known now
     * @throws ProblemException 422 where there are too many
     */
    @Transactional
    Page<KpiStandingView> standings(StandingFilter filter, @Nullable LocalDate on, @Nullable Instant asOf) {
        List<Kpi> wanted = kpis.inUse(filter, MOST_AT_ONCE + 1);
        if (wanted.size() > MOST_AT_ONCE) {
            throw KpiProblem.TOO_MANY_KPIS.because("More than %d KPIs: ask for those of a plan, an owner or a parent",
                    MOST_AT_ONCE).at("?planId", "too-many", "would be more than " + MOST_AT_ONCE);
        }
        return Page.whole(keeper.judge(wanted, on, asOf).stream().map(judged -> KpiStandingView.of(judged, asOf)).toList());
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
