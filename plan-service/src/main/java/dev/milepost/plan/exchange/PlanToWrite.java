package dev.milepost.plan.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.budget.BudgetLineView;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;

/**
 * A plan with all that files carry of it.
 *
 * @param calendars that its tasks follow, by their ids, in the order in which tasks name them
 * @param budget in the order in which the lines were made
 * @param baselines how many it has
 */
record PlanToWrite(PlanContent content, Map<UUID, Calendar> calendars, List<BudgetLineView> budget, long baselines) {

    /** A calendar under a name that no other one of the plan has. */
    record Calendar(String name, WorkingTime workingTime) {
    }

    static PlanToWrite of(PlanContent content, Map<UUID, String> calendarNames, List<BudgetLineView> budget, long baselines) {
        Map<UUID, Calendar> calendars = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (TaskView task : content.tasks()) {
            UUID id = task.calendarId();
            WorkingTime working = id == null ? null : content.calendars().get(id);
            if (id != null && working != null && !calendars.containsKey(id)) {
                String name = calendarNames.getOrDefault(id, "Calendar");
                String free = name;
                for (int number = 2; !names.add(free); number++) {
                    free = name + " (" + number + ")";
                }
                calendars.put(id, new Calendar(free, working.plain()));
            }
        }
        return new PlanToWrite(content, calendars, budget, baselines);
    }

    static Set<UUID> calendarIds(PlanContent content) {
        Set<UUID> ids = new HashSet<>();
        for (TaskView task : content.tasks()) {
            if (task.calendarId() != null) {
                ids.add(task.calendarId());
            }
        }
        return ids;
    }

    @Nullable
    String calendarName(TaskView task) {
        Calendar calendar = task.calendarId() == null ? null : calendars.get(task.calendarId());
        return calendar == null ? null : calendar.name();
    }

    Map<UUID, String> taskKeys() {
        Map<UUID, String> keys = new HashMap<>();
        content.tasks().forEach(task -> keys.put(task.id(), task.key()));
        return keys;
    }

    Map<UUID, String> stepKeys() {
        Map<UUID, String> keys = new HashMap<>();
        content.steps().forEach(step -> keys.put(step.id(), step.key()));
        return keys;
    }

    /** The lines of tasks and steps that are there, and of the whole plan. */
    List<BudgetLineView> placedBudget() {
        Map<UUID, String> tasks = taskKeys();
        Map<UUID, String> steps = stepKeys();
        List<BudgetLineView> placed = new ArrayList<>();
        for (BudgetLineView line : budget) {
            if ((line.taskId() == null || tasks.containsKey(line.taskId()))
                    && (line.stepId() == null || steps.containsKey(line.stepId()))) {
                placed.add(line);
            }
        }
        return placed;
    }
}
