package dev.milepost.plan.outline;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.process.ProcessService;

/** The goals of plans. */
@ApplicationScoped
public class GoalService {

    private final PlanService plans;
    private final ProcessService processes;
    private final Keeping<Goal, GoalEdit, GoalView> goals;

    GoalService(PlanService plans, ProcessService processes, GoalRepository goals, Keepings keepings) {
        this.plans = plans;
        this.processes = processes;
        this.goals = keepings.of("goal", goals);
    }

    @Transactional
    List<GoalView> list(Reference plan) {
        return plans.get(plan).goals();
    }

    @Transactional
    GoalView get(Reference plan, UUID id) {
        return of(plans.required(plan)).get(Reference.of(id));
    }

    @Transactional
    GoalView create(Reference plan, NewGoal wanted) {
        processes.require(wanted.processId());
        return goals.add(new Goal(plans.requiredOpen(plan).id(), wanted.edit(), goals.now()));
    }

    /** A goal that an opportunity becomes; the opportunity has checked what it points to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public GoalView add(Reference plan, NewGoal wanted, UUID opportunityId) {
        return goals.add(new Goal(plans.requiredOpen(plan).id(), wanted.edit(), opportunityId, goals.now()));
    }

    @Transactional
    GoalView change(Reference plan, UUID id, Precondition precondition, MergePatch patch) {
        Keeping<Goal, GoalEdit, GoalView> own = of(plans.requiredOpen(plan));
        Goal goal = own.required(Reference.of(id));
        UUID before = goal.edit().processId();
        GoalEdit edit = own.merge(goal, precondition, patch);
        if (!Objects.equals(before, edit.processId())) {
            processes.require(edit.processId());
        }
        return own.apply(goal, edit);
    }

    @Transactional
    void delete(Reference plan, UUID id, Precondition precondition) {
        of(plans.requiredOpen(plan)).delete(Reference.of(id), precondition);
    }

    @Transactional
    GoalView restore(Reference plan, UUID id) {
        return of(plans.requiredOpen(plan)).restore(Reference.of(id));
    }

    private Keeping<Goal, GoalEdit, GoalView> of(Plan plan) {
        return goals.within(PlanPart.PLAN, plan.id());
    }
}
