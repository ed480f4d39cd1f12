package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.KitProblem;

/** What many tasks of one plan at once must keep, judged by what all of them together make of the plan. */
final class TaskBatch implements BatchRules<Task, NewTask, TaskEdit> {

    private final UUID planId;
    private final Set<UUID> steps;
    private final Function<Set<UUID>, Consumer<UUID>> calendars;
    private final List<TaskRule.Judge> judges;
    private final Nesting nesting;
    private final Map<String, UUID> keys = new HashMap<>();
    private final Map<UUID, Integer> lastPositions = new HashMap<>();
    private final Instant now;
    private final Map<UUID, UUID> movedAlong = new HashMap<>();
    private boolean movesDates;

    /**
     * @param calendars gives a rule that refuses those of the ids under which there is no calendar
     * @param judges what other features forbid
     */
    TaskBatch(UUID planId, Set<UUID> steps, List<TaskRow> present, Function<Set<UUID>, Consumer<UUID>> calendars,
            List<TaskRule.Judge> judges, Instant now) {
        this.planId = planId;
        this.steps = steps;
        this.calendars = calendars;
        this.judges = judges;
        this.nesting = new Nesting(present.stream().map(TaskRow::place).toList());
        this.now = now;
        present.forEach(row -> {
            keys.put(row.key(), row.id());
            lastPositions.merge(row.stepId(), row.position(), Math::max);
        });
    }

    @Override
    public Task make(NewTask wanted) {
        requireStep(wanted.stepId());
        String key = wanted.key() == null ? Keys.of(wanted.name(), begin -> keys.keySet()) : wanted.key();
        TaskEdit edit = wanted.edit(lastPositions.getOrDefault(wanted.stepId(), 0));
        Task task = new Task(planId, key, edit, null, now);
        lastPositions.merge(wanted.stepId(), edit.position(), Math::max);
        keys.putIfAbsent(key, task.id());
        return task;
    }

    @Override
    public void verify(PendingBatch<Task, TaskEdit> batch) {
        movesDates = !batch.deleted().isEmpty() || !batch.made().isEmpty()
                || batch.changed().entrySet().stream().anyMatch(change -> change.getKey().datesDependOn(change.getValue()));
        batch.deleted().forEach(task -> nesting.remove(task.id()));
        batch.changed().forEach((task, edit) -> nesting.put(edit.place(task.id())));
        batch.made().forEach(task -> nesting.put(task.place()));
        batch.changed().forEach((task, edit) -> moveAlong(task, edit, batch));
        batch.deleted().forEach(task -> batch.check(task, () -> nesting.requireNothingBelow(task.id())));
        batch.changed().forEach((task, edit) -> batch.check(task, () -> requireChange(task, edit)));
        Set<UUID> leaving = batch.deleted().stream().map(task -> task.id()).collect(Collectors.toCollection(HashSet::new));
        batch.made().forEach(task -> batch.check(task, () -> requireNew(task, leaving)));
        requireCalendars(batch);
        askJudges(batch);
    }

    private void askJudges(PendingBatch<Task, TaskEdit> batch) {
        batch.changed().forEach(
                (task, edit) -> batch.check(task, () -> judges.forEach(judge -> judge.beforeChange(task.view(), edit))));
        batch.deleted().forEach(task -> batch.check(task, () -> judges.forEach(judge -> judge.beforeDelete(task.view()))));
    }

    private void requireCalendars(PendingBatch<Task, TaskEdit> batch) {
        Map<Task, UUID> wanted = new LinkedHashMap<>();
        batch.made().forEach(task -> putIfAny(wanted, task, task.calendarId()));
        batch.changed().forEach((task, edit) -> {
            if (!Objects.equals(edit.calendarId(), task.calendarId())) {
                putIfAny(wanted, task, edit.calendarId());
            }
        });
        Consumer<UUID> rule = calendars.apply(Set.copyOf(wanted.values()));
        wanted.forEach((task, calendar) -> batch.check(task, () -> rule.accept(calendar)));
    }

    private static void putIfAny(Map<Task, UUID> wanted, Task task, @Nullable UUID calendar) {
        if (calendar != null) {
            wanted.put(task, calendar);
        }
    }

    private void moveAlong(Task task, TaskEdit edit, PendingBatch<Task, TaskEdit> batch) {
        if (edit.stepId().equals(task.stepId()) || nesting.isInCircle(task.id())) {
            return;
        }
        Set<UUID> goingElsewhere = batch.changed().entrySet().stream()
                .filter(change -> !change.getValue().stepId().equals(change.getKey().stepId()))
                .map(change -> change.getKey().id())
                .collect(Collectors.toSet());
        nesting.allBelow(task.id()).stream().filter(id -> !goingElsewhere.contains(id)).forEach(id -> {
            nesting.moveTo(edit.stepId(), id);
            movedAlong.put(id, edit.stepId());
        });
    }

    private void requireChange(Task task, TaskEdit edit) {
        if (!edit.stepId().equals(task.stepId())) {
            requireStep(edit.stepId());
        }
        nesting.requireFit(task.id());
        if (task.progressChangesBy(edit) && nesting.hasTasksBelow(task.id())) {
            throw nesting.summaryFollows(task.id());
        }
    }

    private void requireNew(Task task, Set<UUID> leaving) {
        UUID owner = keys.get(task.key());
        if (owner != null && !owner.equals(task.id()) && !leaving.contains(owner)) {
            throw KitProblem.ALREADY_EXISTS.because("The plan has a task with the key \"%s\" already", task.key())
                    .at("/key", "already-exists", "must be unique in the plan");
        }
        nesting.requireFit(task.id());
    }

    private void requireStep(UUID stepId) {
        if (!steps.contains(stepId)) {
            throw PlanProblem.unknownStep(stepId);
        }
    }

    /** Tasks that go into another step with one above them, with that step. */
    Map<UUID, UUID> movedAlong() {
        return movedAlong;
    }

    boolean movesDates() {
        return movesDates;
    }
}
