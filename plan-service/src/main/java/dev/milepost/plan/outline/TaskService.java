package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.request.Words;

/** The tasks and milestones of plans. */
@ApplicationScoped
public class TaskService {

    private static final String CALENDAR = "/calendarId";

    static final Sorting<Task> SORTING = Sorting.<Task> byCreation().by("name", String.class, Task::name)
            .by("position", Integer.class, Task::position)
            .by("deadline", LocalDate.class, Task::deadline)
            .by("durationDays", BigDecimal.class, Task::durationDays)
            .by("percentDone", Integer.class, Task::percentDone)
            .by("createdAt", Instant.class, Task::createdAt)
            .by("updatedAt", Instant.class, Task::updatedAt);

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Keeping<Task, TaskEdit, TaskView> keeping;
    private final SummaryFollowing summaries;
    private final CalendarService calendars;
    private final Event<OutlineChanged> outlineChanged;
    private final Instance<TaskRule> rules;

    TaskService(PlanService plans, StepRepository steps, TaskRepository tasks, Keepings keepings,
            SummaryFollowing summaries, CalendarService calendars, Event<OutlineChanged> outlineChanged,
            @Any Instance<TaskRule> rules) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.keeping = keepings.of(Task.TYPE, tasks);
        this.summaries = summaries;
        this.calendars = calendars;
        this.outlineChanged = outlineChanged;
        this.rules = rules;
    }

    /** The id of an existing task, for what hangs on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOf(UUID planId, Reference task) {
        return keeping.within(PlanPart.PLAN, planId).required(task).id();
    }

    @Transactional
    TaskView get(Reference plan, Reference task) {
        return of(plans.required(plan)).get(task);
    }

    @Transactional
    Page<TaskView> list(Reference plan, TaskFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.required(plan)).pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("kind in :kinds", "kinds", filter.kinds())
                .where("stepId = :step", "step", filter.stepId)
                .where("parentId = :above", "above", filter.parentId)
                .where("(lower(assignee) = :assignee or cast(function('named_among', furtherAssignees, :assignee) as Boolean) = true)",
                        "assignee", Words.name(filter.assignee))
                .where("assigneeSubject = :subject", "subject", filter.assigneeSubject)
                .where("lower(team) = :team", "team", Words.name(filter.team))
                .where("deadline < :due", "due", filter.dueBefore)
                .where("onHold = :held", "held", filter.onHold)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("id in (select cast(function('tasks_with_words', :q, :parent) as java.util.UUID))", "q",
                        filter.words())
                .sorted(SORTING, sort).page(request).map(Task::view);
    }

    @Transactional
    TaskView create(Reference plan, NewTask wanted) {
        return add(plans.requiredOpen(plan), wanted, null).view();
    }

    /** The plan is held by the caller. */
    Task add(Plan plan, NewTask wanted, @Nullable Origin origin) {
        requireStep(plan, wanted.stepId());
        calendars.require(wanted.calendarId(), CALENDAR);
        String key = wanted.key() == null ? Keys.of(wanted.name(), begin -> tasks.keysLike(plan.id(), begin)) : wanted.key();
        Task task = new Task(plan.id(), key, wanted.edit(tasks.lastPosition(wanted.stepId())), origin, keeping.now());
        if (wanted.parentId() != null) {
            requireFit(task);
        }
        keeping.add(task);
        tell(plan, wanted.parentId() != null);
        return task;
    }

    /** Up to 500 at once; the schedule is recalculated once. */
    @Transactional
    BatchResult<TaskView> batch(Reference planReference, Batch<NewTask> batch) {
        Plan plan = plans.requiredOpen(planReference);
        TaskBatch checked = new TaskBatch(plan.id(), steps.idsIn(plan.id()), tasks.rows(plan.id()),
                ids -> calendars.ruleFor(ids, CALENDAR), judges(plan), keeping.now());
        BatchResult<TaskView> done = of(plan).batch(batch, checked);
        moveAlong(plan.id(), checked.movedAlong());
        if (checked.movesDates()) {
            tell(plan, true);
        }
        return asTheyAreNow(plan, done);
    }

    /** Tasks that have followed others since are shown as they have become. */
    private BatchResult<TaskView> asTheyAreNow(Plan plan, BatchResult<TaskView> done) {
        Map<UUID, TaskView> now = new HashMap<>();
        List<UUID> ids = Stream.concat(done.created().stream(), done.changed().stream()).map(TaskView::id).toList();
        tasks.those(plan.id(), ids).forEach(task -> now.put(task.id(), task.view()));
        return new BatchResult<>(done.created().stream().map(view -> now.getOrDefault(view.id(), view)).toList(),
                done.changed().stream().map(view -> now.getOrDefault(view.id(), view)).toList(), done.deleted());
    }

    private void tell(Plan plan, boolean concernsSummaries) {
        if (concernsSummaries) {
            summaries.follow(plan.id());
        }
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    @Transactional
    TaskView change(Reference planReference, Reference taskReference, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).required(taskReference);
        TaskEdit edit = keeping.merge(task, precondition, patch);
        judges(plan).forEach(judge -> judge.beforeChange(task.view(), edit));
        if (!edit.stepId().equals(task.stepId())) {
            requireStep(plan, edit.stepId());
        }
        if (!Objects.equals(edit.calendarId(), task.calendarId())) {
            calendars.require(edit.calendarId(), CALENDAR);
        }
        boolean moves = task.datesDependOn(edit);
        boolean concernsSummaries = task.parentId() != null || edit.parentId() != null;
        Map<UUID, UUID> movedAlong = requireFit(task, edit);
        TaskView changed = keeping.apply(task, edit);
        moveAlong(plan.id(), movedAlong);
        if (moves) {
            tell(plan, concernsSummaries);
        }
        return changed;
    }

    @Transactional
    void delete(Reference planReference, Reference task, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        Task found = of(plan).required(task);
        precondition.require(found.version());
        tasks.nesting(plan.id()).requireNothingBelow(found.id());
        judges(plan).forEach(judge -> judge.beforeDelete(found.view()));
        of(plan).delete(found, precondition);
        tell(plan, found.parentId() != null);
    }

    /** Its dependencies come back with it, as far as the tasks at their other ends are there. */
    @Transactional
    TaskView restore(Reference planReference, Reference taskReference) {
        Plan plan = plans.requiredOpen(planReference);
        Task task = of(plan).requiredInBin(taskReference);
        requireStep(plan, task.stepId());
        requireFit(task);
        TaskView restored = keeping.restore(task);
        tell(plan, task.parentId() != null);
        return restored;
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference task, PageRequest page) {
        return of(plans.required(plan)).history(task, page);
    }

    /**
     * Puts tasks on hold, part of the caller's change; those that are on hold already keep their reason.
     *
     * @param reasons by task
     * @return the tasks that were not on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TaskView> hold(UUID planId, Map<UUID, String> reasons) {
        return held(tasks.those(planId, reasons.keySet()).stream().filter(task -> !task.isOnHold()).toList(),
                task -> reasons.get(task.id()));
    }

    /**
     * Takes tasks off hold, part of the caller's change; those that are on hold for another reason by now stay so.
     *
     * @param reasons for which they were put on hold
     * @return the tasks that were on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<TaskView> release(UUID planId, Collection<UUID> taskIds, Collection<String> reasons) {
        return held(tasks.those(planId, taskIds).stream().filter(task -> task.isHeldFor(reasons)).toList(), task -> null);
    }

    private List<TaskView> held(List<Task> concerned, Function<Task, @Nullable String> reason) {
        Map<Task, TaskEdit> edits = new LinkedHashMap<>();
        concerned.forEach(task -> edits.put(task, task.edit().held(reason.apply(task))));
        return keeping.applyAll(edits);
    }

    private void requireFit(Task task) {
        Nesting nesting = tasks.nesting(task.planId());
        nesting.put(task.place());
        nesting.requireFit(task.id());
    }

    /** @return the tasks below it that go with it into another step, with that step */
    private Map<UUID, UUID> requireFit(Task task, TaskEdit edit) {
        if (!task.movesBy(edit) && !task.progressChangesBy(edit)) {
            return Map.of();
        }
        Nesting nesting = tasks.nesting(task.planId());
        if (task.progressChangesBy(edit) && nesting.hasTasksBelow(task.id())) {
            throw nesting.summaryFollows(task.id());
        }
        nesting.put(edit.place(task.id()));
        nesting.requireFit(task.id());
        Map<UUID, UUID> movedAlong = new HashMap<>();
        if (!edit.stepId().equals(task.stepId())) {
            nesting.allBelow(task.id()).forEach(id -> movedAlong.put(id, edit.stepId()));
        }
        return movedAlong;
    }

    private void moveAlong(UUID planId, Map<UUID, UUID> movedAlong) {
        Map<Task, TaskEdit> edits = new LinkedHashMap<>();
        tasks.those(planId, movedAlong.keySet())
                .forEach(task -> edits.put(task, task.edit().in(movedAlong.getOrDefault(task.id(), task.stepId()))));
        keeping.applyAll(edits);
    }

    private List<TaskRule.Judge> judges(Plan plan) {
        return rules.stream().map(rule -> rule.judge(plan.id())).toList();
    }

    private void requireStep(Plan plan, UUID stepId) {
        if (!steps.isIn(plan.id(), stepId)) {
            throw PlanProblem.unknownStep(stepId);
        }
    }

    private Keeping<Task, TaskEdit, TaskView> of(Plan plan) {
        return keeping.within(PlanPart.PLAN, plan.id());
    }
}
