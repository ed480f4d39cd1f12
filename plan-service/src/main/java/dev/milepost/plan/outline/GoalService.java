package dev.milepost.plan.outline;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.part.PlanPart;

@ApplicationScoped
class GoalService {

    private final PlanService plans;
    private final Keeping<Goal, GoalEdit, GoalView> goals;

    GoalService(PlanService plans, GoalRepository goals, Keepings keepings) {
        this.plans = plans;
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
        return goals.add(new Goal(plans.requiredOpen(plan).id(), wanted.edit(), goals.now()));
    }

    @Transactional
    GoalView change(Reference plan, UUID id, Precondition precondition, MergePatch patch) {
        return of(plans.requiredOpen(plan)).change(Reference.of(id), precondition, patch);
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
