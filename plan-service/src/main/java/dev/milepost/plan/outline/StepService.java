package dev.milepost.plan.outline;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
class StepService {

    private static final String STEP = "step";

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    StepService(PlanService plans, StepRepository steps, TaskRepository tasks, Changes changes, History history, Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    StepView get(Reference plan, UUID id) {
        return required(plans.required(plan), id).view();
    }

    @Transactional
    StepView create(Reference plan, NewStep wanted) {
        return add(plans.requiredOpen(plan), wanted).view();
    }

    /** The plan is held by the caller. */
    Step add(Plan plan, NewStep wanted) {
        List<Step> present = steps.of(plan.id());
        String key = wanted.key() == null
                ? Keys.of(wanted.name(), begin -> present.stream().map(Step::key).collect(Collectors.toSet()))
                : wanted.key();
        int position = wanted.position() == null ? present.stream().mapToInt(Step::position).max().orElse(0) + 1
                : wanted.position();
        Step step = new Step(plan.id(), key, new StepEdit(wanted.name(), wanted.description(), position), clock.instant());
        steps.persist(step);
        steps.flush();
        history.record(reference(step), step.version(), HistoryAction.CREATED, null, step.view());
        return step;
    }

    @Transactional
    StepView change(Reference plan, UUID id, Precondition precondition, MergePatch patch) {
        Step step = required(plans.requiredOpen(plan), id);
        StepView before = step.view();
        step.apply(changes.merge(precondition, patch, reference(step), step.version(), step.edit()), clock.instant());
        steps.flush();
        history.record(reference(step), step.version(), HistoryAction.CHANGED, before, step.view());
        return step.view();
    }

    @Transactional
    void delete(Reference plan, UUID id, Precondition precondition) {
        Step step = required(plans.requiredOpen(plan), id);
        precondition.require(step.version());
        long left = tasks.countIn(step.id());
        if (left > 0) {
            throw PlanProblem.STEP_NOT_EMPTY
                    .because("The step still has %d tasks: move them to another step or delete them first", left);
        }
        StepView before = step.view();
        step.toBin(clock.instant());
        steps.flush();
        history.record(reference(step), step.version(), HistoryAction.DELETED, before, null);
    }

    @Transactional
    StepView restore(Reference plan, UUID id) {
        Step step = steps.find(plans.requiredOpen(plan).id(), id, true)
                .orElseThrow(() -> Reference.of(id).notFound("step in the bin"));
        step.fromBin(clock.instant());
        steps.flush();
        history.record(reference(step), step.version(), HistoryAction.RESTORED, null, step.view());
        return step.view();
    }

    private Step required(Plan plan, UUID id) {
        return steps.find(plan.id(), id, false).orElseThrow(() -> Reference.of(id).notFound(STEP));
    }

    private static ObjectReference reference(Step step) {
        return ObjectReference.of(STEP, step.id());
    }
}
