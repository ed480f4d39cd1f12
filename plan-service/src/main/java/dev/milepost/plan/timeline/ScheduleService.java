package dev.milepost.plan.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineChanged;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Computes the dates of plans, and tells which ones moved. */
@ApplicationScoped
public class ScheduleService {

    private final OutlineService outlines;
    private final ScheduledTaskRepository scheduledTasks;
    private final Outbox outbox;

    ScheduleService(OutlineService outlines, ScheduledTaskRepository scheduledTasks, Outbox outbox) {
        this.outlines = outlines;
        this.scheduledTasks = scheduledTasks;
        this.outbox = outbox;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan */
    @Transactional
    ScheduleView view(Reference plan) {
        PlanContent content = outlines.read(plan);
        return ScheduleView.of(content, of(content));
    }

    /** The dates of a plan that has been read. */
    public Schedule of(PlanContent content) {
        Map<String, String> names = new HashMap<>();
        content.tasks().forEach(task -> names.put(task.id().toString(), task.name()));
        return Scheduling.of(content.network(), id -> names.getOrDefault(id, id));
    }

    /** The dates that were computed last for these tasks, of whatever plans; those without dates are missing. */
    @Transactional
    public List<TaskDates> datesOf(Collection<UUID> taskIds) {
        return taskIds.isEmpty() ? List.of() : scheduledTasks.datesOf(taskIds);
    }

    /** Part of the change it observes: a circle of dependencies undoes that change. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recalculate(@Observes OutlineChanged changed) {
        Map<UUID, Schedule> schedules = new LinkedHashMap<>();
        outlines.read(changed.planIds()).forEach(content -> schedules.put(content.plan().id(), of(content)));
        Map<UUID, Map<UUID, ScheduleChanged.Dates>> before = scheduledTasks.datesOf(schedules.keySet());
        Map<UUID, List<ScheduleChanged.Moved>> moved = new LinkedHashMap<>();
        schedules.forEach((planId, schedule) -> {
            List<ScheduleChanged.Moved> ofPlan = moved(before.getOrDefault(planId, Map.of()), schedule);
            if (!ofPlan.isEmpty()) {
                moved.put(planId, ofPlan);
            }
        });
        scheduledTasks.keep(moved);
        moved.forEach((planId, ofPlan) -> {
            Schedule schedule = Objects.requireNonNull(schedules.get(planId));
            outbox.publish("schedule.changed", planId,
                    new ScheduleChanged(planId, schedule.start(), schedule.finish(), ofPlan));
        });
    }

    private static List<ScheduleChanged.Moved> moved(Map<UUID, ScheduleChanged.Dates> known, Schedule schedule) {
        Map<UUID, ScheduleChanged.Dates> before = new LinkedHashMap<>(known);
        List<ScheduleChanged.Moved> moved = new ArrayList<>();
        for (ScheduledActivity activity : schedule.activities()) {
            UUID taskId = UUID.fromString(activity.key());
            ScheduleChanged.Dates from = before.remove(taskId);
            ScheduleChanged.Dates to = new ScheduleChanged.Dates(activity.earlyStart(), activity.earlyFinish());
            if (!to.equals(from)) {
                moved.add(new ScheduleChanged.Moved(taskId, from, to));
            }
        }
        before.forEach((taskId, from) -> moved.add(new ScheduleChanged.Moved(taskId, from, null)));
        return moved;
    }

    /** Tasks by the keys that the calculation knows them by. */
    static Map<String, TaskView> byKey(PlanContent content) {
        Map<String, TaskView> tasks = new HashMap<>();
        content.tasks().forEach(task -> tasks.put(task.id().toString(), task));
        return tasks;
    }
}
