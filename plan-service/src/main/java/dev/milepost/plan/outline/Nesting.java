package dev.milepost.plan.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;

/** Which task of a plan stands below which: without circles, within one step, and not too deep. */
final class Nesting {

    static final int DEEPEST = 10;
    private static final int NAMED = 20;
    private static final String PARENT = "/parentId";

    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, List<UUID>> below = new HashMap<>();

    /** A task with where it stands. */
    record Place(UUID id, @Nullable UUID parentId, UUID stepId, TaskKind kind, String name) {
    }

    /** @param present the tasks of one plan that are not in the bin */
    Nesting(Collection<Place> present) {
        present.forEach(this::put);
    }

    /** Takes a new task in, or one that was put elsewhere. */
    void put(Place place) {
        Place before = places.put(place.id(), place);
        if (before != null && before.parentId() != null) {
            below(before.parentId()).remove(place.id());
        }
        if (place.parentId() != null) {
            below(place.parentId()).add(place.id());
        }
    }

    void remove(UUID id) {
        Place gone = places.remove(id);
        if (gone != null && gone.parentId() != null) {
            below(gone.parentId()).remove(id);
        }
    }

    void moveTo(UUID stepId, UUID id) {
        Place place = place(id);
        put(new Place(id, place.parentId(), stepId, place.kind(), place.name()));
    }

    private List<UUID> below(UUID parentId) {
        return below.computeIfAbsent(parentId, none -> new ArrayList<>());
    }

    boolean hasTasksBelow(UUID id) {
        return !below.getOrDefault(id, List.of()).isEmpty();
    }

    /** All tasks below one, nearer ones first. */
    List<UUID> allBelow(UUID id) {
        List<UUID> all = new ArrayList<>(below.getOrDefault(id, List.of()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(below.getOrDefault(all.get(i), List.of()));
        }
        return all;
    }

    /**
     * Refuses a task that can't stand where it has been put.
     *
     * @throws ProblemException 422 for a parent that is not in the plan, is a milestone, stands below the task itself or in
     *         another step, or for more levels than are kept
     */
    void requireFit(UUID id) {
        Place task = place(id);
        if (task.kind() == TaskKind.MILESTONE && hasTasksBelow(id)) {
            throw PlanProblem.MILESTONE_HOLDS_NOTHING
                    .because("\"%s\" has tasks below it, so it can't be a milestone: move them elsewhere first", task.name())
                    .at("/kind", "has-tasks-below", "must be TASK while there are tasks below it");
        }
        if (task.parentId() != null) {
            requireParent(task, task.parentId());
        }
    }

    /** @throws ProblemException 409 while there are tasks below it */
    void requireNothingBelow(UUID id) {
        int number = below.getOrDefault(id, List.of()).size();
        if (number > 0) {
            throw PlanProblem.TASK_NOT_EMPTY
                    .because("There are still %d tasks below the task: move them elsewhere or delete them first", number);
        }
    }

    /** To throw where somebody wants to set the progress of a task that has others below it. */
    ProblemException summaryFollows(UUID id) {
        return PlanProblem.SUMMARY_FOLLOWS
                .because("The progress of \"%s\" follows the %d tasks below it: change theirs", place(id).name(),
                        below.getOrDefault(id, List.of()).size())
                .at("/status", "follows-tasks-below", "must be left as it is while there are tasks below it");
    }

    boolean isInCircle(UUID id) {
        Set<UUID> seen = new HashSet<>();
        for (Place above = place(id); above != null; above = parentOf(above)) {
            if (!seen.add(above.id())) {
                return true;
            }
        }
        return false;
    }

    private void requireParent(Place task, UUID parentId) {
        Place parent = places.get(parentId);
        if (parent == null) {
            throw PlanProblem.unknownTask(parentId, PARENT);
        }
        if (parent.kind() == TaskKind.MILESTONE) {
            throw PlanProblem.MILESTONE_HOLDS_NOTHING
                    .because("\"%s\" is a milestone and holds no tasks: choose a task", parent.name())
                    .at(PARENT, "is-milestone", "must be a task");
        }
        requireNoCircle(task);
        if (!parent.stepId().equals(task.stepId())) {
            throw PlanProblem.STEP_OF_PARENT
                    .because("A task below \"%s\" belongs to the same step, %s", parent.name(), parent.stepId())
                    .at("/stepId", "not-the-parents", "must be " + parent.stepId());
        }
        int levels = above(task) + 1 + levelsBelow(task.id());
        if (levels > DEEPEST) {
            throw PlanProblem.NESTED_TOO_DEEP.because("That makes %d levels of tasks; at most %d are kept", levels, DEEPEST)
                    .at(PARENT, "too-deep", "at most " + DEEPEST + " levels");
        }
    }

    private void requireNoCircle(Place task) {
        Set<Place> path = new LinkedHashSet<>(List.of(task));
        for (Place above = parentOf(task); above != null; above = parentOf(above)) {
            if (!path.add(above)) {
                throw circle(path, above);
            }
        }
    }

    private static ProblemException circle(Set<Place> path, Place met) {
        List<Place> circle = path.stream().dropWhile(place -> !place.equals(met)).toList();
        String names = Stream.concat(circle.stream().limit(NAMED), Stream.of(met)).map(place -> "\"" + place.name() + "\"")
                .collect(Collectors.joining(" below "));
        return PlanProblem.NESTING_CYCLE
                .because("A task can't stand below itself: %s; choose a parent that is not below it", names)
                .at(PARENT, "cycle", "must not be below the task itself")
                .with("cycle", circle.stream().map(Place::id).toList());
    }

    private int above(Place task) {
        int levels = 0;
        for (Place above = parentOf(task); above != null; above = parentOf(above)) {
            levels++;
        }
        return levels;
    }

    private int levelsBelow(UUID id) {
        int deepest = 0;
        for (UUID child : below.getOrDefault(id, List.of())) {
            deepest = Math.max(deepest, 1 + levelsBelow(child));
        }
        return deepest;
    }

    private @Nullable Place parentOf(Place task) {
        return task.parentId() == null ? null : places.get(task.parentId());
    }

    private Place place(UUID id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("Task " + id + " has no place in its plan");
        }
        return place;
    }
}
