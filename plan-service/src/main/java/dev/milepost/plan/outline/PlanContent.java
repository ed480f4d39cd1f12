package dev.milepost.plan.outline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Progress;

/**
 * A plan read whole.
 *
 * @param steps in their order
 * @param tasks in the order of their steps, then their own; cancelled ones included
 * @param dependencies between tasks that are not in the bin
 */
public record PlanContent(PlanView plan, List<StepView> steps, List<TaskView> tasks, List<DependencyView> dependencies) {

    /** What is to be scheduled: cancelled tasks have no dates and hold nobody back. */
    public Network network() {
        List<TaskView> scheduled = tasks.stream().filter(task -> task.status() != TaskStatus.CANCELLED).toList();
        Set<UUID> ids = scheduled.stream().map(TaskView::id).collect(Collectors.toSet());
        return new Network(plan.startDate(), plan.calendar().calendar("/calendar"), plan.statusDate(),
                scheduled.stream().map(PlanContent::activity).toList(),
                dependencies.stream().filter(one -> ids.contains(one.predecessorId()) && ids.contains(one.successorId()))
                        .map(PlanContent::link).toList());
    }

    private static Activity activity(TaskView task) {
        return new Activity(task.id().toString(), task.name(), task.durationDays(),
                task.constraint().constraint("/constraint"), task.deadline(), progress(task), null, null);
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
