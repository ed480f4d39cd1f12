package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums up a baseline as files carry it: by task and step, not by line. */
final class FiledBaseline {

    private FiledBaseline() {
    }

    /** Money of tasks without dates, which files don't carry, counts for their steps. */
    static BaselineDates of(String name, List<TaskCopy> tasks, List<LineCopy> lines) {
        Map<UUID, BigDecimal> taskCosts = new HashMap<>();
        Map<UUID, BigDecimal> stepCosts = new HashMap<>();
        BigDecimal planCost = null;
        Map<UUID, TaskCopy> dated = new HashMap<>();
        tasks.stream().filter(task -> task.start() != null && task.finish() != null)
                .forEach(task -> dated.put(task.taskId(), task));
        for (LineCopy line : lines) {
            if (line.taskId() != null && dated.containsKey(line.taskId())) {
                taskCosts.merge(line.taskId(), line.amount(), BigDecimal::add);
            } else if (line.stepId() != null) {
                stepCosts.merge(line.stepId(), line.amount(), BigDecimal::add);
            } else {
                planCost = planCost == null ? line.amount() : planCost.add(line.amount());
            }
        }
        Map<UUID, BaselineDates.Dated> dates = new HashMap<>();
        dated.forEach((id, task) -> {
            LocalDate start = task.start();
            LocalDate finish = task.finish();
            if (start != null && finish != null) {
                dates.put(id, new BaselineDates.Dated(start, finish, task.durationDays(), taskCosts.get(id)));
            }
        });
        return new BaselineDates(name, dates, stepCosts, planCost == null || planCost.signum() == 0 ? null : planCost);
    }
}
