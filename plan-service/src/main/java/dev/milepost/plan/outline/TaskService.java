package dev.milepost.plan.outline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.plan.request.Reference;

@ApplicationScoped
class TaskService {

    private static final String TASK = "task";

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Changes changes;
    private final History history;
    private final Event<OutlineChanged> outlineChanged;
    private final Clock clock;

    TaskService(PlanService plans, StepRepository steps, TaskRepository tasks, Changes changes, History history,
            Event<OutlineChanged> outlineChanged, Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.changes = changes;
        this.history = history;
        this.outlineChanged = outlineChanged;
        this.clock = clock;
    }

    @Transactional
    TaskView get(Reference plan, Reference task) {
        return required(plans.required(plan), task).view();
    }

    @Transactional
    Page<TaskView> list(Reference plan, TaskFilter filter, PageRequest request) {
        return Pages.of(tasks, Task::id).where("planId = :plan", "plan", plans.required(plan).id())
                .where(filter.inBin() ? "deletedAt is not null" : "deletedAt is null")
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
        Instant now = clock.instant();
        Task task = new Task(plan.id(), key, wanted.edit(tasks.lastPosition(wanted.stepId())), origin, now, today(now));
        tasks.persist(task);
        tasks.flush();
        history.record(reference(task), task.version(), HistoryAction.CREATED, null, task.view());
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return task;
    }

    @Transactional
    TaskView change(Reference planReference, Reference taskReference, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = required(plan, taskReference);
        TaskView before = task.view();
        TaskEdit edit = changes.merge(precondition, patch, reference(task), task.version(), task.edit());
        if (!edit.stepId().equals(task.stepId())) {
            requireStep(plan, edit.stepId());
        }
        boolean moves = task.datesDependOn(edit);
        Instant now = clock.instant();
        task.apply(edit, now, today(now));
        tasks.flush();
        history.record(reference(task), task.version(), HistoryAction.CHANGED, before, task.view());
        if (moves) {
            outlineChanged.fire(new OutlineChanged(plan.id()));
        }
        return task.view();
    }

    @Transactional
    void delete(Reference planReference, Reference taskReference, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = required(plan, taskReference);
        precondition.require(task.version());
        TaskView before = task.view();
        task.toBin(clock.instant());
        tasks.flush();
        history.record(reference(task), task.version(), HistoryAction.DELETED, before, null);
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    /** Its dependencies come back with it, as far as the tasks at their other ends are there. */
    @Transactional
    TaskView restore(Reference planReference, Reference taskReference) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = tasks.find(plan.id(), taskReference, true).orElseThrow(() -> taskReference.notFound("task in the bin"));
        requireStep(plan, task.stepId());
        task.fromBin(clock.instant());
        tasks.flush();
        history.record(reference(task), task.version(), HistoryAction.RESTORED, null, task.view());
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return task.view();
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference task, PageRequest page) {
        return history.of(reference(required(plans.required(plan), task)), page);
    }

    private void requireStep(Plan plan, UUID stepId) {
        if (steps.find(plan.id(), stepId, false).isEmpty()) {
            throw PlanProblem.UNKNOWN_STEP.because("The plan has no step %s; its outline lists them", stepId).at("/stepId",
                    "unknown-step", "the id of a step of this plan");
        }
    }

    private Task required(Plan plan, Reference task) {
        return tasks.find(plan.id(), task, false).orElseThrow(() -> task.notFound(TASK));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static ObjectReference reference(Task task) {
        return ObjectReference.of(TASK, task.id());
    }
}
