package dev.milepost.plan.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.outline.TeamTask;
import dev.milepost.plan.timeline.ScheduleService;
import dev.milepost.plan.timeline.TaskDates;

/** Where a plan asks too much of teams and people. */
@ApplicationScoped
public class CapacityService {

    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final ChangeLimitsService limits;

    CapacityService(OutlineService outlines, ScheduleService schedules, ChangeLimitsService limits) {
        this.outlines = outlines;
        this.schedules = schedules;
        this.limits = limits;
    }

    @Transactional
    ChangeCapacityView changeCapacity(Reference plan) {
        OpenTasks open = open(plan);
        Set<String> teams = open.all().stream().map(TaskView::team).filter(Objects::nonNull).collect(Collectors.toSet());
        return ChangeCapacity.of(open, limits.inForce(), others(teams, open.content().plan().id()));
    }

    @Transactional
    OverloadView overload(Reference plan) {
        return Overload.of(open(plan), limits.inForce());
    }

    private OpenTasks open(Reference plan) {
        PlanContent content = outlines.read(plan);
        return new OpenTasks(content, schedules.of(content));
    }

    private Map<String, List<ChangeCapacityView.Touching>> others(Set<String> teams, UUID planId) {
        List<TeamTask> tasks = outlines.openInOtherPlans(teams, planId);
        Map<UUID, TaskDates> dates = schedules.datesOf(tasks.stream().map(TeamTask::taskId).toList()).stream()
                .collect(Collectors.toMap(TaskDates::taskId, Function.identity()));
        Map<String, List<ChangeCapacityView.Touching>> others = new HashMap<>();
        for (TeamTask task : tasks) {
            TaskDates known = dates.get(task.taskId());
            if (known != null) {
                others.computeIfAbsent(task.team(), team -> new ArrayList<>())
                        .add(new ChangeCapacityView.Touching(task.planId(),
                                task.planName(), task.taskId(), task.name(), known.start(), known.finish()));
            }
        }
        return others;
    }
}
