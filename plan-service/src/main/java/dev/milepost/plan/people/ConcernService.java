package dev.milepost.plan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;

/** The concerns of stakeholders, tracked to an answer. */
@ApplicationScoped
public class ConcernService {

    static final Sorting<Concern> SORTING = Sorting.<Concern> byCreation()
            .by("raisedOn", LocalDate.class, concern -> concern.edit().raisedOn())
            .by("createdAt", Instant.class, Concern::createdAt)
            .by("updatedAt", Instant.class, Concern::updatedAt);

    static final String OF_SOMEBODY_THERE = "stakeholderId in (select s.id from Stakeholder s where s.deletedAt is null)";

    private final PlanService plans;
    private final StakeholderService stakeholders;
    private final Keeping<Concern, ConcernEdit, ConcernView> keeping;

    ConcernService(PlanService plans, StakeholderService stakeholders, ConcernRepository repository, Keepings keepings) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.keeping = keepings.of("concern", repository);
    }

    @Transactional
    Page<ConcernView> list(Reference plan, Reference stakeholder, ConcernFilter filter, @Nullable String sort,
            PageRequest request) {
        return of(plans.idOf(plan), stakeholder).pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("(lower(text) like :q escape '!' or lower(coalesce(answer, '')) like :q escape '!')", "q",
                        filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(request).map(Concern::view);
    }

    /** Of all stakeholders of a plan. */
    @Transactional
    Page<ConcernView> list(Reference plan, PlanConcernFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.within(PlanPart.PLAN, plans.idOf(plan)).pages(false).where(OF_SOMEBODY_THERE)
                .where("status in :statuses", "statuses", filter.statuses())
                .where("(lower(text) like :q escape '!' or lower(coalesce(answer, '')) like :q escape '!')", "q",
                        filter.pattern())
                .where("raisedOn < :before", "before", filter.raisedBefore(today()))
                .sorted(SORTING, sort).page(request).map(Concern::view);
    }

    @Transactional
    ConcernView get(Reference plan, Reference stakeholder, Reference concern) {
        return of(plans.idOf(plan), stakeholder).get(concern);
    }

    @Transactional
    ConcernView create(Reference plan, Reference stakeholder, NewConcern wanted) {
        UUID planId = plans.idOfOpen(plan);
        return keeping.add(new Concern(planId, stakeholders.idOf(planId, stakeholder), wanted.edit(today()), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<ConcernView> batch(Reference plan, Reference stakeholder, Batch<NewConcern> batch) {
        UUID planId = plans.idOfOpen(plan);
        UUID stakeholderId = stakeholders.idOf(planId, stakeholder);
        return keeping.within("stakeholderId", stakeholderId).batch(batch,
                wanted -> new Concern(planId, stakeholderId, wanted.edit(today()), keeping.now()));
    }

    @Transactional
    ConcernView change(Reference plan, Reference stakeholder, Reference concern, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan), stakeholder).change(concern, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference stakeholder, Reference concern, Precondition precondition) {
        of(plans.idOfOpen(plan), stakeholder).delete(concern, precondition);
    }

    @Transactional
    ConcernView restore(Reference plan, Reference stakeholder, Reference concern) {
        return of(plans.idOfOpen(plan), stakeholder).restore(concern);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference stakeholder, Reference concern, PageRequest page) {
        return of(plans.idOf(plan), stakeholder).history(concern, page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC);
    }

    private Keeping<Concern, ConcernEdit, ConcernView> of(UUID planId, Reference stakeholder) {
        return keeping.within("stakeholderId", stakeholders.idOf(planId, stakeholder));
    }
}
