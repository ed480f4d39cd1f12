package dev.milepost.plan.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;

/** Lets the tasks that have others below them follow those: a real change of theirs, with version and history. */
@ApplicationScoped
class SummaryFollowing {

    private final TaskRepository tasks;
    private final Keeping<Task, TaskEdit, TaskView> keeping;

    SummaryFollowing(TaskRepository tasks, Keepings keepings) {
        this.tasks = tasks;
        this.keeping = keepings.of(Task.TYPE, tasks);
    }

    void follow(UUID planId) {
        List<TaskRow> rows = tasks.rows(planId);
        Map<UUID, TaskProgress> wanted = Rollup.of(rows);
        List<UUID> behind = rows.stream().filter(row -> wanted.containsKey(row.id()))
                .filter(row -> !row.progress().equals(wanted.get(row.id()))).map(TaskRow::id).toList();
        Map<Task, TaskEdit> edits = new LinkedHashMap<>();
        tasks.those(planId, behind).forEach(task -> {
            TaskProgress progress = wanted.get(task.id());
            if (progress != null) {
                edits.put(task, task.edit().progressed(progress));
            }
        });
        keeping.applyAll(edits);
    }
}
