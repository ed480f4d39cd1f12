package dev.milepost.plan.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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

/** The stakeholders and partners of plans. */
@ApplicationScoped
public class StakeholderService {

    static final Sorting<Stakeholder> SORTING = Sorting.<Stakeholder> byCreation().by("name", String.class, Stakeholder::name)
            .by("influence", Integer.class, Stakeholder::influence).by("interest", Integer.class, Stakeholder::interest);

    private final PlanService plans;
    private final StakeholderRepository stakeholders;
    private final Keeping<Stakeholder, StakeholderEdit, StakeholderView> keeping;

    StakeholderService(PlanService plans, StakeholderRepository stakeholders, Keepings keepings) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.keeping = keepings.of("stakeholder", stakeholders);
    }

    @Transactional
    Page<StakeholderView> list(Reference plan, StakeholderFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("kind in :kinds", "kinds", filter.kinds())
                .where("attitude in :attitudes", "attitudes", filter.attitudes())
                .where("affected = :affected", "affected", filter.affected)
                .where("(case when consultedOn is null then false else true end) = :consulted", "consulted", filter.consulted)
                .where("(case when answeredOn is null then false else true end) = :answered", "answered", filter.answered)
                .where("(lower(name) like :q escape '!' or lower(coalesce(role, '')) like :q escape '!')", "q",
                        filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort)
                .page(request).map(Stakeholder::view);
    }

    @Transactional
    StakeholderView get(Reference plan, Reference stakeholder) {
        return of(plans.idOf(plan)).get(stakeholder);
    }

    @Transactional
    StakeholderView create(Reference plan, NewStakeholder wanted) {
        return keeping.add(new Stakeholder(plans.idOfOpen(plan), wanted.edit(), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<StakeholderView> batch(Reference plan, Batch<NewStakeholder> batch) {
        UUID planId = plans.idOfOpen(plan);
        return of(planId).batch(batch, wanted -> new Stakeholder(planId, wanted.edit(), keeping.now()));
    }

    @Transactional
    StakeholderView change(Reference plan, Reference stakeholder, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan)).change(stakeholder, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference stakeholder, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(stakeholder, precondition);
    }

    @Transactional
    StakeholderView restore(Reference plan, Reference stakeholder) {
        return of(plans.idOfOpen(plan)).restore(stakeholder);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference stakeholder, PageRequest page) {
        return of(plans.idOf(plan)).history(stakeholder, page);
    }

    /** The id of a stakeholder of the plan, for what hangs on it. */
    UUID idOf(UUID planId, Reference stakeholder) {
        return of(planId).required(stakeholder).id();
    }

    /**
     * Refuses ids that are no stakeholders of the plan.
     *
     * @param pointer where they stand in the request
     * @throws dev.milepost.kit.problem.ProblemException 422 naming the ones that are not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireAll(UUID planId, List<UUID> ids, String pointer) {
        ruleFor(planId, Set.copyOf(ids), pointer).accept(ids);
    }

    /**
     * The same for many lists of ids, in one question.
     *
     * @param ids of all lists
     * @param pointer where each list stands
     * @return refuses the ids of a list that are no stakeholders of the plan
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<List<UUID>> ruleFor(UUID planId, Set<UUID> ids, String pointer) {
        Set<UUID> present = ids.isEmpty() ? Set.of() : stakeholders.present(planId, ids);
        return list -> {
            List<UUID> unknown = list.stream().filter(id -> !present.contains(id)).toList();
            if (!unknown.isEmpty()) {
                throw PeopleProblem.UNKNOWN_STAKEHOLDER
                        .because("The plan has no stakeholder %s; GET /plans/{planId}/stakeholders lists them", unknown)
                        .at(pointer, "unknown-stakeholder", "ids of stakeholders of this plan");
            }
        };
    }

    private Keeping<Stakeholder, StakeholderEdit, StakeholderView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
