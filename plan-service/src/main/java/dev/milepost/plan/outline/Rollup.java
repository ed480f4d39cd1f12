package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What tasks with others below them make of those: done when all are, in progress as soon as one is, and as far as their work,
 * measured in days, is done. Cancelled tasks don't count, unless there are no others.
 */
final class Rollup {

    private static final int ALL = 100;
    private static final TaskProgress CANCELLED = new TaskProgress(TaskStatus.CANCELLED, null, null, 0);

    private final Map<UUID, List<TaskRow>> below = new HashMap<>();
    private final Map<UUID, Sum> sums = new HashMap<>();

    /** What lies below one task: how much work, how much of it is done, and how many tasks. */
    private record Sum(TaskProgress progress, BigDecimal work, BigDecimal done, int tasks, int finished) {
    }

    private Rollup(Collection<TaskRow> rows) {
        rows.stream().filter(row -> row.parentId() != null)
                .forEach(row -> below.computeIfAbsent(row.parentId(), none -> new ArrayList<>()).add(row));
    }

    /** @return the progress of each task that has others below it */
    static Map<UUID, TaskProgress> of(Collection<TaskRow> rows) {
        Rollup rollup = new Rollup(rows);
        Map<UUID, TaskProgress> progress = new HashMap<>();
        rollup.below.keySet().forEach(id -> progress.put(id, rollup.sum(id).progress()));
        return progress;
    }

    private Sum sum(UUID id) {
        Sum known = sums.get(id);
        if (known != null) {
            return known;
        }
        List<Sum> counted = below.getOrDefault(id, List.of()).stream().map(this::part)
                .filter(part -> part.progress().status() != TaskStatus.CANCELLED).toList();
        Sum sum = counted.isEmpty() ? new Sum(CANCELLED, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0) : together(counted);
        sums.put(id, sum);
        return sum;
    }

    private Sum part(TaskRow row) {
        if (below.containsKey(row.id())) {
            return sum(row.id());
        }
        BigDecimal done = row.durationDays().multiply(BigDecimal.valueOf(row.progress().percent()));
        return new Sum(row.progress(), row.durationDays(), done, 1, row.progress().status() == TaskStatus.DONE ? 1 : 0);
    }

    private static Sum together(List<Sum> parts) {
        BigDecimal work = parts.stream().map(Sum::work).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = parts.stream().map(Sum::done).reduce(BigDecimal.ZERO, BigDecimal::add);
        int tasks = parts.stream().mapToInt(Sum::tasks).sum();
        int finished = parts.stream().mapToInt(Sum::finished).sum();
        TaskStatus status = status(parts);
        TaskProgress progress = switch (status) {
            case NOT_STARTED, CANCELLED -> new TaskProgress(status, null, null, 0);
            case IN_PROGRESS -> new TaskProgress(status, start(parts), null, Math.min(ALL - 1, percent(work, done, tasks,
                    finished)));
            case DONE -> new TaskProgress(status, start(parts), finish(parts), ALL);
        };
        return new Sum(progress, work, done, tasks, finished);
    }

    private static TaskStatus status(List<Sum> parts) {
        if (parts.stream().allMatch(part -> part.progress().status() == TaskStatus.DONE)) {
            return TaskStatus.DONE;
        }
        return parts.stream().allMatch(part -> part.progress().status() == TaskStatus.NOT_STARTED) ? TaskStatus.NOT_STARTED
                : TaskStatus.IN_PROGRESS;
    }

    /** Milestones alone have no work: then they are counted. */
    private static int percent(BigDecimal work, BigDecimal done, int tasks, int finished) {
        return work.signum() == 0 ? finished * ALL / tasks : done.divide(work, 0, RoundingMode.DOWN).intValueExact();
    }

    private static @Nullable LocalDate start(List<Sum> parts) {
        return parts.stream().map(part -> part.progress().start()).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate finish(List<Sum> parts) {
        return parts.stream().map(part -> part.progress().finish()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(null);
    }
}
