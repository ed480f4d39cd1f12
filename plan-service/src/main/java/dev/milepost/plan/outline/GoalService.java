package dev.milepost.plan.outline;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.plan.request.Reference;

@ApplicationScoped
class GoalService {

    private static final String GOAL = "goal";

    private final PlanService plans;
    private final GoalRepository goals;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    GoalService(PlanService plans, GoalRepository goals, Changes changes, History history, Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    List<GoalView> list(Reference plan) {
        return plans.get(plan).goals();
    }

    @Transactional
    GoalView get(Reference plan, UUID id) {
        return required(plans.required(plan), id).view();
    }

    @Transactional
    GoalView create(Reference plan, NewGoal wanted) {
        Goal goal = new Goal(plans.requiredOpen(plan).id(), wanted.edit(), clock.instant());
        goals.persist(goal);
        goals.flush();
        history.record(reference(goal), goal.version(), HistoryAction.CREATED, null, goal.view());
        return goal.view();
    }

    @Transactional
    GoalView change(Reference plan, UUID id, Precondition precondition, MergePatch patch) {
        Goal goal = required(plans.requiredOpen(plan), id);
        GoalView before = goal.view();
        goal.apply(changes.merge(precondition, patch, reference(goal), goal.version(), goal.edit()), clock.instant());
        goals.flush();
        history.record(reference(goal), goal.version(), HistoryAction.CHANGED, before, goal.view());
        return goal.view();
    }

    @Transactional
    void delete(Reference plan, UUID id, Precondition precondition) {
        Goal goal = required(plans.requiredOpen(plan), id);
        precondition.require(goal.version());
        GoalView before = goal.view();
        goal.toBin(clock.instant());
        goals.flush();
        history.record(reference(goal), goal.version(), HistoryAction.DELETED, before, null);
    }

    @Transactional
    GoalView restore(Reference plan, UUID id) {
        Goal goal = goals.find(plans.requiredOpen(plan).id(), id, true)
                .orElseThrow(() -> Reference.of(id).notFound("goal in the bin"));
        goal.fromBin(clock.instant());
        goals.flush();
        history.record(reference(goal), goal.version(), HistoryAction.RESTORED, null, goal.view());
        return goal.view();
    }

    private Goal required(Plan plan, UUID id) {
        return goals.find(plan.id(), id, false).orElseThrow(() -> Reference.of(id).notFound(GOAL));
    }

    private static ObjectReference reference(Goal goal) {
        return ObjectReference.of(GOAL, goal.id());
    }
}
