package dev.milepost.plan.outline;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.part.PlanPart;

@ApplicationScoped
class TaskService {

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Keeping<Task, TaskEdit, TaskView> keeping;
    private final Event<OutlineChanged> outlineChanged;

    TaskService(PlanService plans, StepRepository steps, TaskRepository tasks, Keepings keepings,
            Event<OutlineChanged> outlineChanged) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.keeping = keepings.of("task", tasks);
        this.outlineChanged = outlineChanged;
    }

    @Transactional
    TaskView get(Reference plan, Reference task) {
        return of(plans.required(plan)).get(task);
    }

    @Transactional
    Page<TaskView> list(Reference plan, TaskFilter filter, PageRequest request) {
        return of(plans.required(plan)).pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("kind in :kinds", "kinds", filter.kinds())
                .where("stepId = :step", "step", filter.stepId)
                .where("externalId = :externalId", "externalId", filter.externalId)
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        filter.pattern())
                .page(request).map(Task::view);
    }

    @Transactional
    TaskView create(Reference plan, NewTask wanted) {
        return add(plans.requiredOpen(plan), wanted, null).view();
    }

    /** The plan is held by the caller. */
    Task add(Plan plan, NewTask wanted, @Nullable Origin origin) {
        requireStep(plan, wanted.stepId());
        String key = wanted.key() == null ? Keys.of(wanted.name(), begin -> tasks.keysLike(plan.id(), begin)) : wanted.key();
        Task task = new Task(plan.id(), key, wanted.edit(tasks.lastPosition(wanted.stepId())), origin, keeping.now());
        keeping.add(task);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return task;
    }

    @Transactional
    TaskView change(Reference planReference, Reference taskReference, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).required(taskReference);
        TaskEdit edit = keeping.merge(task, precondition, patch);
        if (!edit.stepId().equals(task.stepId())) {
            requireStep(plan, edit.stepId());
        }
        boolean moves = task.datesDependOn(edit);
        TaskView changed = keeping.apply(task, edit);
        if (moves) {
            outlineChanged.fire(new OutlineChanged(plan.id()));
        }
        return changed;
    }

    @Transactional
    void delete(Reference planReference, Reference task, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        of(plan).delete(task, precondition);
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    /** Its dependencies come back with it, as far as the tasks at their other ends are there. */
    @Transactional
    TaskView restore(Reference planReference, Reference taskReference) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).requiredInBin(taskReference);
        requireStep(plan, task.stepId());
        TaskView restored = keeping.restore(task);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return restored;
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference task, PageRequest page) {
        return of(plans.required(plan)).history(task, page);
    }

    private void requireStep(Plan plan, UUID stepId) {
        if (!steps.isIn(plan.id(), stepId)) {
            throw PlanProblem.UNKNOWN_STEP.because("The plan has no step %s; its outline lists them", stepId).at("/stepId",
                    "unknown-step", "the id of a step of this plan");
        }
    }

    private Keeping<Task, TaskEdit, TaskView> of(Plan plan) {
        return keeping.within(PlanPart.PLAN, plan.id());
    }
}
