package dev.milepost.plan.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Progress;
import dev.milepost.plan.schedule.WorkCalendar;

/**
 * A plan read whole.
 *
 * @param steps in their order
 * @param tasks in the order of their steps, then their own; cancelled ones included
 * @param dependencies between tasks that are not in the bin
 * @param calendars of the organization that the plan and its tasks follow, by their ids
 */
public record PlanContent(PlanView plan, List<StepView> steps, List<TaskView> tasks, List<DependencyView> dependencies,
        Map<UUID, WorkingTime> calendars) {

    PlanContent with(Map<UUID, WorkingTime> known) {
        return new PlanContent(plan, steps, tasks, dependencies, known);
    }

    static Set<UUID> calendarIds(PlanView plan, List<TaskView> tasks) {
        return Stream.concat(Stream.of(Optional.ofNullable(plan.calendarId())),
                tasks.stream().map(task -> Optional.ofNullable(task.calendarId()))).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** What is to be scheduled: cancelled tasks have no dates, hold nobody back and sum up nothing. */
    public Network network() {
        List<TaskView> scheduled = tasks.stream().filter(task -> task.status() != TaskStatus.CANCELLED).toList();
        Set<UUID> ids = scheduled.stream().map(TaskView::id).collect(Collectors.toSet());
        Map<UUID, UUID> parents = new HashMap<>();
        tasks.stream().filter(task -> task.parentId() != null).forEach(task -> parents.put(task.id(), task.parentId()));
        Map<UUID, WorkCalendar> own = new HashMap<>();
        calendars.forEach((id, working) -> own.put(id, working.calendar("/calendar")));
        return new Network(plan.startDate(), calendar().calendar("/calendar"), plan.statusDate(),
                scheduled.stream().map(task -> activity(task, own.get(task.calendarId()), around(task, parents, ids))).toList(),
                dependencies.stream().filter(one -> ids.contains(one.predecessorId()) && ids.contains(one.successorId()))
                        .map(PlanContent::link).toList());
    }

    /** The nearest task above that is not cancelled. */
    private static @Nullable String around(TaskView task, Map<UUID, UUID> parents, Set<UUID> scheduled) {
        UUID parent = task.parentId();
        while (parent != null && !scheduled.contains(parent)) {
            parent = parents.get(parent);
        }
        return parent == null ? null : parent.toString();
    }

    /** The working time of the plan: that of the calendar it follows, or its own. */
    public WorkingTime calendar() {
        WorkingTime followed = plan.calendarId() == null ? null : calendars.get(plan.calendarId());
        return followed == null ? plan.calendar() : followed;
    }

    private static Activity activity(TaskView task, @Nullable WorkCalendar own, @Nullable String parent) {
        return new Activity(task.id().toString(), task.name(), task.durationDays(),
                task.constraint().constraint("/constraint"), task.deadline(), progress(task), own, parent);
    }

    private static @Nullable Progress progress(TaskView task) {
        return task.actualStart() == null ? null
                : new Progress(task.actualStart(), task.actualFinish(), task.percentDone());
    }

    private static Link link(DependencyView dependency) {
        return new Link(dependency.predecessorId().toString(), dependency.successorId().toString(), dependency.type(),
                new Lag(dependency.lag(), dependency.lagUnit()));
    }
}
