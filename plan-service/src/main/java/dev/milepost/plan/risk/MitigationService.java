package dev.milepost.plan.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.HandedOver;
import dev.milepost.plan.outline.HandoverService;
import dev.milepost.plan.outline.Origin;
import dev.milepost.plan.outline.PlanService;

/** What is done about risks. */
@ApplicationScoped
class MitigationService {

    static final Sorting<Mitigation> SORTING = Sorting.<Mitigation> byCreation()
            .by("title", String.class, mitigation -> mitigation.edit().title())
            .by("dueDate", LocalDate.class, mitigation -> mitigation.edit().dueDate())
            .by("createdAt", Instant.class, Mitigation::createdAt)
            .by("updatedAt", Instant.class, Mitigation::updatedAt);

    private final PlanService plans;
    private final RiskService risks;
    private final HandoverService handover;
    private final Keeping<Mitigation, MitigationEdit, MitigationView> keeping;

    MitigationService(PlanService plans, RiskService risks, HandoverService handover, MitigationRepository mitigations,
            Keepings keepings) {
        this.plans = plans;
        this.risks = risks;
        this.handover = handover;
        this.keeping = keepings.of("mitigation", mitigations);
    }

    @Transactional
    Page<MitigationView> list(Reference plan, Reference risk, MitigationFilter filter, @Nullable String sort,
            PageRequest page) {
        return of(plans.idOf(plan), risk).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(title) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(owner, '')) like :q escape '!')",
                        "q", filter.pattern())
                .where("done = :done", "done", filter.done).sorted(SORTING, sort).page(page).map(Mitigation::view);
    }

    @Transactional
    MitigationView get(Reference plan, Reference risk, Reference mitigation) {
        return of(plans.idOf(plan), risk).get(mitigation);
    }

    @Transactional
    MitigationView create(Reference plan, Reference risk, NewMitigation wanted) {
        UUID planId = plans.idOfOpen(plan);
        return keeping.add(new Mitigation(planId, risks.idOf(planId, risk), wanted.edit(), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<MitigationView> batch(Reference plan, Reference risk, Batch<NewMitigation> batch) {
        UUID planId = plans.idOfOpen(plan);
        UUID riskId = risks.idOf(planId, risk);
        return keeping.within(Mitigation.RISK, riskId).batch(batch,
                wanted -> new Mitigation(planId, riskId, wanted.edit(), keeping.now()));
    }

    @Transactional
    MitigationView change(Reference plan, Reference risk, Reference mitigation, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan), risk).change(mitigation, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference risk, Reference mitigation, Precondition precondition) {
        of(plans.idOfOpen(plan), risk).delete(mitigation, precondition);
    }

    @Transactional
    MitigationView restore(Reference plan, Reference risk, Reference mitigation) {
        return of(plans.idOfOpen(plan), risk).restore(mitigation);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference risk, Reference mitigation, PageRequest page) {
        return of(plans.idOf(plan), risk).history(mitigation, page);
    }

    /** One mitigation is one task, however often it is asked for. */
    @Transactional
    MitigationView makeTask(Reference plan, Reference risk, Reference reference, String stepKey) {
        UUID planId = plans.idOfOpen(plan);
        Mitigation mitigation = of(planId, risk).required(reference);
        MitigationView before = mitigation.view();
        if (before.taskId() != null) {
            return before;
        }
        HandoverService.Taken taken = handover.take(Reference.of(planId), new HandedOver(
                new Origin(Origin.Type.MITIGATION, before.id()), stepKey, before.title(), before.description(), null,
                before.effortDays()));
        mitigation.becomes(taken.taskId());
        return keeping.changed(mitigation, before);
    }

    private Keeping<Mitigation, MitigationEdit, MitigationView> of(UUID planId, Reference risk) {
        return keeping.within(Mitigation.RISK, risks.idOf(planId, risk));
    }
}
