package dev.milepost.plan.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** The tasks of a plan that are still to be done, with their dates. What stands above other tasks is none of them. */
final class OpenTasks {

    private final PlanContent content;
    private final Map<String, ScheduledActivity> dates;
    private final List<TaskView> tasks;

    OpenTasks(PlanContent content, Schedule schedule) {
        this.content = content;
        this.dates = schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
        Set<UUID> above = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED)
                .map(TaskView::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        this.tasks = content.tasks().stream()
                .filter(task -> task.kind() == TaskKind.TASK && !above.contains(task.id()))
                .filter(task -> task.status() == TaskStatus.NOT_STARTED || task.status() == TaskStatus.IN_PROGRESS)
                .filter(task -> dates.containsKey(task.id().toString())).toList();
    }

    List<TaskView> all() {
        return tasks;
    }

    PlanContent content() {
        return content;
    }

    LocalDate start(TaskView task) {
        return activity(task).earlyStart();
    }

    LocalDate finish(TaskView task) {
        return activity(task).earlyFinish();
    }

    private ScheduledActivity activity(TaskView task) {
        return Objects.requireNonNull(dates.get(task.id().toString()), "scheduled");
    }
}
