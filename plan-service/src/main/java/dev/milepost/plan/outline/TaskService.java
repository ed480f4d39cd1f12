package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

/** The tasks and milestones of plans. */
@ApplicationScoped
public class TaskService {

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Keeping<Task, TaskEdit, TaskView> keeping;
    private final Event<OutlineChanged> outlineChanged;
    private final Instance<TaskRule> rules;

    TaskService(PlanService plans, StepRepository steps, TaskRepository tasks, Keepings keepings,
            Event<OutlineChanged> outlineChanged, @Any Instance<TaskRule> rules) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.keeping = keepings.of("task", tasks);
        this.outlineChanged = outlineChanged;
        this.rules = rules;
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
        if (wanted.parentId() != null) {
            requireFit(task);
        }
        keeping.add(task);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return task;
    }

    @Transactional
    TaskView change(Reference planReference, Reference taskReference, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).required(taskReference);
        TaskEdit edit = keeping.merge(task, precondition, patch);
        rules.forEach(rule -> rule.beforeChange(plan.id(), task.view(), edit));
        if (!edit.stepId().equals(task.stepId())) {
            requireStep(plan, edit.stepId());
        }
        boolean moves = task.datesDependOn(edit);
        List<Task> below = edit.place(task.id()).equals(task.place()) ? List.of() : movedAlong(plan, task, edit);
        TaskView changed = keeping.apply(task, edit);
        moveTo(edit.stepId(), below);
        if (moves) {
            outlineChanged.fire(new OutlineChanged(plan.id()));
        }
        return changed;
    }

    @Transactional
    void delete(Reference planReference, Reference task, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        Task found = of(plan).required(task);
        precondition.require(found.version());
        long below = tasks.countBelow(found.id());
        if (below > 0) {
            throw PlanProblem.TASK_NOT_EMPTY
                    .because("There are still %d tasks below the task: move them elsewhere or delete them first", below);
        }
        rules.forEach(rule -> rule.beforeDelete(plan.id(), found.view()));
        of(plan).delete(found, precondition);
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    /** Its dependencies come back with it, as far as the tasks at their other ends are there. */
    @Transactional
    TaskView restore(Reference planReference, Reference taskReference) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).requiredInBin(taskReference);
        requireStep(plan, task.stepId());
        requireFit(task);
        TaskView restored = keeping.restore(task);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return restored;
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference task, PageRequest page) {
        return of(plans.required(plan)).history(task, page);
    }

    /**
     * Puts tasks on hold, part of the caller's change; those that are on hold already keep their reason.
     *
     * @return the tasks that were not on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TaskView> hold(UUID planId, Collection<UUID> taskIds, String reason) {
        return held(tasks.those(planId, taskIds).stream().filter(task -> !task.isOnHold()).toList(), reason);
    }

    /**
     * Takes tasks off hold, part of the caller's change.
     *
     * @return the tasks that were on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TaskView> release(UUID planId, Collection<UUID> taskIds) {
        return held(tasks.those(planId, taskIds).stream().filter(Task::isOnHold).toList(), null);
    }

    private List<TaskView> held(List<Task> concerned, @Nullable String reason) {
        Map<Task, TaskEdit> edits = new LinkedHashMap<>();
        concerned.forEach(task -> edits.put(task, task.edit().held(reason)));
        return keeping.applyAll(edits);
    }

    private void requireFit(Task task) {
        Nesting nesting = tasks.nesting(task.planId());
        nesting.put(task.place());
        nesting.requireFit(task.id());
    }

    /** The tasks below one that go with it into another step. */
    private List<Task> movedAlong(Plan plan, Task task, TaskEdit edit) {
        Nesting nesting = tasks.nesting(plan.id());
        nesting.put(edit.place(task.id()));
        nesting.requireFit(task.id());
        return edit.stepId().equals(task.stepId()) ? List.of() : tasks.those(plan.id(), nesting.allBelow(task.id()));
    }

    private void moveTo(UUID stepId, List<Task> below) {
        Map<Task, TaskEdit> edits = new LinkedHashMap<>();
        below.forEach(task -> edits.put(task, task.edit().in(stepId)));
        keeping.applyAll(edits);
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
