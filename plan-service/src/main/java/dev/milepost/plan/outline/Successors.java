package dev.milepost.plan.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.milepost.plan.schedule.DependencyType;

/**
 * Which tasks wait for another one, directly or through others: along dependencies of each type, down from a task to those
 * inside it, and up from those to it. Cancelled tasks hold nobody back, tasks that are done wait for nothing.
 */
public final class Successors {

    private final Map<UUID, TaskView> tasks;
    private final Map<UUID, List<UUID>> below = new HashMap<>();
    private final Map<UUID, List<DependencyView>> links;

    private enum End {
        START,
        FINISH
    }

    private record Event(UUID task, End end) {
    }

    /** What can't happen before a task is finished. */
    public record Waiting(Set<UUID> toStart, Set<UUID> toFinish) {
    }

    public Successors(PlanContent content) {
        this.tasks = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED)
                .collect(Collectors.toMap(TaskView::id, task -> task));
        this.tasks.values().forEach(task -> {
            if (task.parentId() != null) {
                below.computeIfAbsent(task.parentId(), id -> new ArrayList<>()).add(task.id());
            }
        });
        this.links = content.dependencies().stream().collect(Collectors.groupingBy(DependencyView::predecessorId));
    }

    /** The tasks that can't start, and those that can't finish, before all of these are finished; they themselves left out. */
    public Waiting waitingFor(Collection<UUID> unfinished) {
        Set<Event> reached = reachedFrom(present(unfinished).flatMap(task -> task.kind() == TaskKind.MILESTONE
                ? Stream.of(new Event(task.id(), End.START), new Event(task.id(), End.FINISH))
                : Stream.of(new Event(task.id(), End.FINISH))));
        Set<UUID> themselves = new HashSet<>(unfinished);
        return new Waiting(ids(reached, End.START, themselves), ids(reached, End.FINISH, themselves));
    }

    /** The open tasks that depend on one, directly or through others, without those around it and inside it. */
    public Set<UUID> dependingOn(UUID taskId) {
        Set<Event> reached = reachedFrom(present(Set.of(taskId))
                .flatMap(task -> Stream.of(new Event(task.id(), End.START), new Event(task.id(), End.FINISH))));
        Set<UUID> own = new HashSet<>(Set.of(taskId));
        TaskView around = tasks.get(taskId);
        while (around != null && around.parentId() != null && own.add(around.parentId())) {
            around = tasks.get(around.parentId());
        }
        Deque<UUID> inside = new ArrayDeque<>(below.getOrDefault(taskId, List.of()));
        while (!inside.isEmpty()) {
            UUID next = inside.remove();
            if (own.add(next)) {
                inside.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return ids(reached, End.FINISH, own);
    }

    private Stream<TaskView> present(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> Optional.ofNullable(tasks.get(id)).stream());
    }

    private Set<Event> reachedFrom(Stream<Event> seeds) {
        Set<Event> reached = new LinkedHashSet<>();
        Deque<Event> open = new ArrayDeque<>(seeds.toList());
        while (!open.isEmpty()) {
            Event event = open.remove();
            if (reached.add(event)) {
                after(event).filter(next -> !isDone(next.task())).forEach(open::add);
            }
        }
        return reached;
    }

    private Stream<Event> after(Event event) {
        List<Event> next = new ArrayList<>();
        for (DependencyView link : links.getOrDefault(event.task(), List.of())) {
            if (from(link.type()) == event.end()) {
                next.add(new Event(link.successorId(), to(link.type())));
            }
        }
        if (event.end() == End.START) {
            next.add(new Event(event.task(), End.FINISH));
            below.getOrDefault(event.task(), List.of()).forEach(child -> next.add(new Event(child, End.START)));
        } else {
            TaskView task = tasks.get(event.task());
            if (task != null && task.parentId() != null) {
                next.add(new Event(task.parentId(), End.FINISH));
            }
        }
        return next.stream();
    }

    private boolean isDone(UUID id) {
        TaskView task = tasks.get(id);
        return task == null || task.status() == TaskStatus.DONE;
    }

    private static End from(DependencyType type) {
        return switch (type) {
            case FS, FF -> End.FINISH;
            case SS, SF -> End.START;
        };
    }

    private static End to(DependencyType type) {
        return switch (type) {
            case FS, SS -> End.START;
            case FF, SF -> End.FINISH;
        };
    }

    private static Set<UUID> ids(Set<Event> reached, End end, Set<UUID> without) {
        return reached.stream().filter(event -> event.end() == end).map(Event::task).filter(id -> !without.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
