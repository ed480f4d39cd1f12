package dev.milepost.plan.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.baseline.BaselineComparison.Change;
import dev.milepost.plan.baseline.BaselineComparison.Counts;
import dev.milepost.plan.baseline.BaselineComparison.OfTask;
import dev.milepost.plan.baseline.BaselineComparison.Shift;
import dev.milepost.plan.baseline.BaselineComparison.Side;
import dev.milepost.plan.schedule.WorkCalendar;

/** Compares two copies of a plan. */
final class Comparing {

    private static final Map<String, Function<TaskCopy, @Nullable Object>> TASK_FIELDS = taskFields();

    private final PlanCopy from;
    private final PlanCopy to;
    private final WorkCalendar calendar;

    Comparing(PlanCopy from, PlanCopy to) {
        this.from = from;
        this.to = to;
        this.calendar = from.workedDays().calendar();
    }

    BaselineComparison comparison(UUID planId, @Nullable BaselineView first, @Nullable BaselineView second) {
        List<OfTask> tasks = tasks();
        Shift finish = shift(from.finish(), to.finish());
        return new BaselineComparison(planId, side(first, from), side(second, to), shift(from.start(), to.start()), finish,
                sentence(finish), counts(tasks), tasks, new BudgetComparing(from, to).budget());
    }

    private static Side side(@Nullable BaselineView baseline, PlanCopy copy) {
        return new Side(baseline == null ? null : baseline.id(), baseline == null ? null : baseline.name(),
                baseline == null ? null : baseline.createdAt(), copy.start(), copy.finish(), copy.currency(), copy.budget());
    }

    private Shift shift(LocalDate before, LocalDate after) {
        return new Shift(calendar.workingDaysBetween(before, after), after.toEpochDay() - before.toEpochDay());
    }

    private @Nullable Shift shiftIfBoth(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? null : shift(before, after);
    }

    private String sentence(Shift finish) {
        if (finish.calendarDays() == 0) {
            return "The plan still ends on %s.".formatted(to.finish());
        }
        return "The plan ends on %s instead of %s: %d working days (%d calendar days) %s.".formatted(to.finish(), from.finish(),
                Math.abs(finish.workingDays()), Math.abs(finish.calendarDays()),
                finish.calendarDays() > 0 ? "later" : "earlier");
    }

    private List<OfTask> tasks() {
        Map<UUID, TaskCopy> before = new LinkedHashMap<>();
        from.tasks().forEach(task -> before.put(task.taskId(), task));
        List<OfTask> tasks = new ArrayList<>();
        to.tasks().forEach(task -> tasks.add(task(before.remove(task.taskId()), task)));
        before.values().forEach(task -> tasks.add(task(task, null)));
        return tasks;
    }

    private OfTask task(@Nullable TaskCopy was, @Nullable TaskCopy is) {
        TaskCopy any = Objects.requireNonNull(is == null ? was : is, "one of the two");
        if (was == null || is == null) {
            return new OfTask(any.taskId(), any.name(), was == null ? Change.ADDED : Change.DELETED, List.of(), null, null, was,
                    is);
        }
        List<String> fields = fields(TASK_FIELDS, was, is);
        return new OfTask(is.taskId(), is.name(), change(fields, List.of("start", "finish")), fields,
                shiftIfBoth(was.start(), is.start()), shiftIfBoth(was.finish(), is.finish()), was, is);
    }

    private static Map<String, Function<TaskCopy, @Nullable Object>> taskFields() {
        Map<String, Function<TaskCopy, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("start", TaskCopy::start);
        fields.put("finish", TaskCopy::finish);
        fields.put("durationDays", task -> task.durationDays().stripTrailingZeros());
        fields.put("status", TaskCopy::status);
        fields.put("percentDone", TaskCopy::percentDone);
        fields.put("name", TaskCopy::name);
        fields.put("kind", TaskCopy::kind);
        fields.put("stepId", TaskCopy::stepId);
        fields.put("parentId", TaskCopy::parentId);
        return fields;
    }

    static <T> List<String> fields(Map<String, Function<T, @Nullable Object>> fields, T was, T is) {
        return fields.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue().apply(was), field.getValue().apply(is)))
                .map(Map.Entry::getKey).toList();
    }

    static Change change(List<String> fields, List<String> dates) {
        if (fields.isEmpty()) {
            return Change.UNCHANGED;
        }
        return fields.stream().anyMatch(dates::contains) ? Change.MOVED : Change.CHANGED;
    }

    private static Counts counts(List<OfTask> tasks) {
        int[] counts = new int[Change.values().length];
        tasks.forEach(task -> counts[task.change().ordinal()]++);
        return new Counts(counts[Change.ADDED.ordinal()], counts[Change.DELETED.ordinal()], counts[Change.MOVED.ordinal()],
                counts[Change.CHANGED.ordinal()], counts[Change.UNCHANGED.ordinal()]);
    }
}
