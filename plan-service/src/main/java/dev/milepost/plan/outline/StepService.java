package dev.milepost.plan.outline;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.part.PlanPart;

@ApplicationScoped
class StepService {

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Keeping<Step, StepEdit, StepView> keeping;

    StepService(PlanService plans, StepRepository steps, TaskRepository tasks, Keepings keepings) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.keeping = keepings.of("step", steps);
    }

    @Transactional
    StepView get(Reference plan, UUID id) {
        return of(plans.required(plan)).get(Reference.of(id));
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
        Step step = new Step(plan.id(), key, new StepEdit(wanted.name(), wanted.description(), position), keeping.now());
        keeping.add(step);
        return step;
    }

    @Transactional
    StepView change(Reference plan, UUID id, Precondition precondition, MergePatch patch) {
        return of(plans.requiredOpen(plan)).change(Reference.of(id), precondition, patch);
    }

    @Transactional
    void delete(Reference plan, UUID id, Precondition precondition) {
        Keeping<Step, StepEdit, StepView> own = of(plans.requiredOpen(plan));
        Step step = own.required(Reference.of(id));
        precondition.require(step.version());
        long left = tasks.countIn(step.id());
        if (left > 0) {
            throw PlanProblem.STEP_NOT_EMPTY
                    .because("The step still has %d tasks: move them to another step or delete them first", left);
        }
        own.delete(step, precondition);
    }

    @Transactional
    StepView restore(Reference plan, UUID id) {
        return of(plans.requiredOpen(plan)).restore(Reference.of(id));
    }

    private Keeping<Step, StepEdit, StepView> of(Plan plan) {
        return keeping.within(PlanPart.PLAN, plan.id());
    }
}
