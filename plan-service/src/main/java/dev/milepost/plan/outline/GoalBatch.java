package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/**
 * What many goals of one plan at once must keep.
 *
 * @param processes gives a rule that refuses those of the ids under which there is no process
 */
record GoalBatch(UUID planId, Function<Set<UUID>, Consumer<UUID>> processes, Instant now)
        implements
            BatchRules<Goal, NewGoal, GoalEdit> {

    @Override
    public Goal make(NewGoal wanted) {
        return new Goal(planId, wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<Goal, GoalEdit> batch) {
        Map<Goal, UUID> wanted = new LinkedHashMap<>();
        batch.made().forEach(goal -> putIfAny(wanted, goal, goal.edit().processId()));
        batch.changed().forEach((goal, edit) -> {
            if (!Objects.equals(edit.processId(), goal.edit().processId())) {
                putIfAny(wanted, goal, edit.processId());
            }
        });
        Consumer<UUID> rule = processes.apply(Set.copyOf(wanted.values()));
        wanted.forEach((goal, process) -> batch.check(goal, () -> rule.accept(process)));
    }

    private static void putIfAny(Map<Goal, UUID> wanted, Goal goal, @Nullable UUID process) {
        if (process != null) {
            wanted.put(goal, process);
        }
    }
}
