package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.Objects;
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
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.part.PointingBatch;
import dev.milepost.plan.process.ProcessService;
import dev.milepost.plan.request.TextFilter;

/** The goals of plans. */
@ApplicationScoped
public class GoalService {

    static final Sorting<Goal> SORTING = Sorting.<Goal> byCreation()
            .by("name", String.class, goal -> goal.edit().name())
            .by("createdAt", Instant.class, Goal::createdAt)
            .by("updatedAt", Instant.class, Goal::updatedAt);

    private final PlanService plans;
    private final ProcessService processes;
    private final Keeping<Goal, GoalEdit, GoalView> goals;

    GoalService(PlanService plans, ProcessService processes, GoalRepository goals, Keepings keepings) {
        this.plans = plans;
        this.processes = processes;
        this.goals = keepings.of("goal", goals);
    }

    @Transactional
    Page<GoalView> list(Reference plan, TextFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.required(plan)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(target, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort).page(request).map(Goal::view);
    }

    @Transactional
    GoalView get(Reference plan, Reference goal) {
        return of(plans.required(plan)).get(goal);
    }

    @Transactional
    GoalView create(Reference plan, NewGoal wanted) {
        processes.require(wanted.processId());
        return goals.add(new Goal(plans.requiredOpen(plan).id(), wanted.edit(), goals.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<GoalView> batch(Reference planReference, Batch<NewGoal> batch) {
        Plan plan = plans.requiredOpen(planReference);
        return of(plan).batch(batch, new PointingBatch<>(wanted -> new Goal(plan.id(), wanted.edit(), goals.now()), Goal::edit,
                GoalEdit::processId, processes::ruleFor));
    }

    /** A goal that an opportunity becomes; the opportunity has checked what it points to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public GoalView add(Reference plan, NewGoal wanted, UUID opportunityId) {
        return goals.add(new Goal(plans.requiredOpen(plan).id(), wanted.edit(), opportunityId, goals.now()));
    }

    @Transactional
    GoalView change(Reference plan, Reference named, Precondition precondition, MergePatch patch) {
        Keeping<Goal, GoalEdit, GoalView> own = of(plans.requiredOpen(plan));
        Goal goal = own.required(named);
        UUID before = goal.edit().processId();
        GoalEdit edit = own.merge(goal, precondition, patch);
        if (!Objects.equals(before, edit.processId())) {
            processes.require(edit.processId());
        }
        return own.apply(goal, edit);
    }

    @Transactional
    void delete(Reference plan, Reference goal, Precondition precondition) {
        of(plans.requiredOpen(plan)).delete(goal, precondition);
    }

    @Transactional
    GoalView restore(Reference plan, Reference goal) {
        return of(plans.requiredOpen(plan)).restore(goal);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference goal, PageRequest page) {
        return of(plans.required(plan)).history(goal, page);
    }

    private Keeping<Goal, GoalEdit, GoalView> of(Plan plan) {
        return goals.within(PlanPart.PLAN, plan.id());
    }
}
