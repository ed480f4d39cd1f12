package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.milepost.plan.earnedvalue.Work.Actual;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;

/** What has really happened on the tasks of a plan; of one that has others below it, what has happened on those. */
final class Progresses {

    private final Map<UUID, TaskView> tasks = new HashMap<>();
    private final Map<UUID, List<TaskView>> below = new HashMap<>();

    Progresses(List<TaskView> present) {
        for (TaskView task : present) {
            tasks.put(task.id(), task);
            if (task.parentId() != null) {
                below.computeIfAbsent(task.parentId(), parent -> new ArrayList<>()).add(task);
            }
        }
    }

    Set<UUID> known() {
        return tasks.keySet();
    }

    /** Whether nothing is expected of it any more, since it is cancelled or no longer there. */
    boolean isGone(UUID taskId) {
        TaskView task = tasks.get(taskId);
        return task == null || task.status() == TaskStatus.CANCELLED;
    }

    Actual of(UUID taskId) {
        TaskView task = tasks.get(taskId);
        if (task == null) {
            return Actual.NONE;
        }
        if (!below.containsKey(taskId)) {
            return new Actual(task.actualStart(), task.actualFinish(), task.percentDone());
        }
        List<TaskView> inside = new ArrayList<>();
        collect(taskId, inside);
        return together(inside.stream().filter(one -> one.status() != TaskStatus.CANCELLED).toList());
    }

    private void collect(UUID taskId, List<TaskView> inside) {
        for (TaskView task : below.getOrDefault(taskId, List.of())) {
            if (below.containsKey(task.id())) {
                collect(task.id(), inside);
            } else {
                inside.add(task);
            }
        }
    }

    private static Actual together(List<TaskView> inside) {
        LocalDate start = inside.stream().map(TaskView::actualStart).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
        boolean done = !inside.isEmpty() && inside.stream().allMatch(task -> task.actualFinish() != null);
        LocalDate finish = done ? inside.stream().map(TaskView::actualFinish).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null) : null;
        return new Actual(start, finish, percent(inside));
    }

    private static int percent(List<TaskView> inside) {
        BigDecimal days = Amounts.sum(inside.stream().map(TaskView::durationDays).toList());
        if (days.signum() == 0) {
            return 0;
        }
        return Amounts.sum(inside.stream().map(task -> task.durationDays().multiply(BigDecimal.valueOf(task.percentDone())))
                .toList()).divide(days, 0, RoundingMode.DOWN).intValueExact();
    }
}
