package dev.milepost.plan.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Finds the days on which budget lines are spent. */
final class LineDates {

    private final Span plan;
    private final Map<UUID, Span> tasks = new HashMap<>();
    private final Map<UUID, Span> steps = new HashMap<>();
    private final Map<UUID, UUID> stepOfTask = new HashMap<>();
    private final Set<UUID> knownSteps;

    private record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

        static final Span NONE = new Span(null, null);

        static Span around(Span one, Span other) {
            if (one.from == null || one.until == null || other.from == null || other.until == null) {
                return one.from == null ? other : one;
            }
            return new Span(one.from.isBefore(other.from) ? one.from : other.from,
                    one.until.isAfter(other.until) ? one.until : other.until);
        }
    }

    LineDates(PlanContent content, Schedule schedule) {
        plan = new Span(schedule.start(), schedule.finish());
        for (ScheduledActivity activity : schedule.activities()) {
            tasks.put(UUID.fromString(activity.key()), new Span(activity.earlyStart(), activity.earlyFinish()));
        }
        for (TaskView task : content.tasks()) {
            stepOfTask.put(task.id(), task.stepId());
            steps.merge(task.stepId(), tasks.getOrDefault(task.id(), Span.NONE), Span::around);
        }
        knownSteps = content.steps().stream().map(StepView::id).collect(Collectors.toSet());
    }

    DatedLine of(BudgetLineView line) {
        UUID step = line.taskId() == null ? line.stepId() : stepOfTask.get(line.taskId());
        Span span = switch (line.spread()) {
            case ON_DATE -> new Span(line.date(), line.date());
            case EVENLY -> new Span(line.from(), line.until());
            case SCHEDULED -> scheduled(line);
        };
        return new DatedLine(line, step != null && knownSteps.contains(step) ? step : null, span.from(), span.until());
    }

    private Span scheduled(BudgetLineView line) {
        if (line.taskId() != null) {
            return tasks.getOrDefault(line.taskId(), Span.NONE);
        }
        return line.stepId() != null ? steps.getOrDefault(line.stepId(), Span.NONE) : plan;
    }
}
