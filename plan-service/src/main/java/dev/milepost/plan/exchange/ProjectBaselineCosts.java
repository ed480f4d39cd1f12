package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

import dev.milepost.plan.baseline.BaselineDates;

/** The money of baselines in Microsoft Project files, where a summary task has that of the tasks below it too. */
final class ProjectBaselineCosts {

    private static final int CENTS = 2;

    private ProjectBaselineCosts() {
    }

    static void write(ProjectFile file, int number, BaselineDates baseline, Map<UUID, Task> steps, Map<UUID, Task> tasks) {
        Map<Task, BigDecimal> own = new HashMap<>();
        baseline.tasks().forEach((id, dated) -> {
            if (dated.cost() != null && tasks.containsKey(id)) {
                own.put(tasks.get(id), dated.cost());
            }
        });
        baseline.stepCosts().forEach((id, cost) -> {
            if (steps.containsKey(id)) {
                own.put(steps.get(id), cost);
            }
        });
        file.getChildTasks().forEach(task -> write(task, number, own));
    }

    /** Null where nothing was planned for the task or below it. */
    private static @Nullable BigDecimal write(Task task, int number, Map<Task, BigDecimal> own) {
        BigDecimal whole = own.get(task);
        for (Task below : task.getChildTasks()) {
            BigDecimal part = write(below, number, own);
            if (part != null) {
                whole = whole == null ? part : whole.add(part);
            }
        }
        if (whole != null) {
            if (number == 0) {
                task.setBaselineCost(whole);
            } else {
                task.setBaselineCost(number, whole);
            }
        }
        return whole;
    }

    /** What was planned for the task itself: null where that is nothing, or what is below it has all of it. */
    static @Nullable BigDecimal own(Task task, int number) {
        BigDecimal whole = cost(task, number);
        if (whole == null) {
            return null;
        }
        BigDecimal own = whole;
        for (Task below : task.getChildTasks()) {
            BigDecimal part = cost(below, number);
            own = part == null ? own : own.subtract(part);
        }
        return own.signum() > 0 ? own : null;
    }

    private static @Nullable BigDecimal cost(Task task, int number) {
        Number cost = number == 0 ? task.getBaselineCost() : task.getBaselineCost(number);
        return cost == null ? null : new BigDecimal(cost.toString()).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
