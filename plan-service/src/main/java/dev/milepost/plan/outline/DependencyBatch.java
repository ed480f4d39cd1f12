package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.KitProblem;

/** What many dependencies of one plan at once must keep: tasks that are there, tied once by each type. */
final class DependencyBatch implements BatchRules<Dependency, NewDependency, DependencyEdit> {

    private final UUID planId;
    private final Set<UUID> tasks;
    private final List<Dependency> present;
    private final Instant now;

    DependencyBatch(UUID planId, Set<UUID> tasks, List<Dependency> present, Instant now) {
        this.planId = planId;
        this.tasks = tasks;
        this.present = present;
        this.now = now;
    }

    @Override
    public Dependency make(NewDependency wanted) {
        requireTask(wanted.predecessorId(), "/predecessorId");
        requireTask(wanted.successorId(), "/successorId");
        return new Dependency(planId, wanted.predecessorId(), wanted.successorId(), wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<Dependency, DependencyEdit> batch) {
        Map<Dependency.Tie, Dependency> ties = new HashMap<>();
        present.stream().filter(one -> !batch.deleted().contains(one) && !batch.changed().containsKey(one))
                .forEach(one -> ties.put(one.tie(), one));
        batch.changed().forEach((one, edit) -> batch.check(one, () -> take(ties, one.tie(edit), one, "/type")));
        batch.made().forEach(one -> batch.check(one, () -> take(ties, one.tie(), one, "/successorId")));
    }

    private static void take(Map<Dependency.Tie, Dependency> ties, Dependency.Tie tie, Dependency taker, String pointer) {
        if (ties.putIfAbsent(tie, taker) != null) {
            throw KitProblem.ALREADY_EXISTS.because("The two tasks are tied by %s already", tie.type()).at(pointer,
                    "already-exists", "must tie two tasks that are not tied by " + tie.type());
        }
    }

    private void requireTask(UUID taskId, String pointer) {
        if (!tasks.contains(taskId)) {
            throw PlanProblem.unknownTask(taskId, pointer);
        }
    }
}
