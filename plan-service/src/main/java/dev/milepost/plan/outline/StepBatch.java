package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.KitProblem;

/** What many steps of one plan at once must keep: keys of their own, and none goes that still has tasks. */
final class StepBatch implements BatchRules<Step, NewStep, StepEdit> {

    private final UUID planId;
    private final Set<UUID> inUse;
    private final Instant now;
    private final Map<String, UUID> keys = new HashMap<>();
    private int lastPosition;

    StepBatch(UUID planId, List<Step> present, Set<UUID> inUse, Instant now) {
        this.planId = planId;
        this.inUse = inUse;
        this.now = now;
        present.forEach(step -> keys.put(step.key(), step.id()));
        lastPosition = present.stream().mapToInt(Step::position).max().orElse(0);
    }

    @Override
    public Step make(NewStep wanted) {
        String key = wanted.key() == null ? Keys.of(wanted.name(), begin -> keys.keySet()) : wanted.key();
        Step step = new Step(planId, key, wanted.edit(lastPosition), now);
        lastPosition = Math.max(lastPosition, step.position());
        keys.putIfAbsent(key, step.id());
        return step;
    }

    @Override
    public void verify(PendingBatch<Step, StepEdit> batch) {
        Set<UUID> leaving = batch.deleted().stream().map(step -> step.id()).collect(Collectors.toSet());
        batch.deleted().forEach(step -> batch.check(step, () -> requireUnused(step)));
        batch.made().forEach(step -> batch.check(step, () -> requireOwnKey(step, leaving)));
    }

    private void requireUnused(Step step) {
        if (inUse.contains(step.id())) {
            throw PlanProblem.STEP_NOT_EMPTY
                    .because("The step still has tasks: move them to another step or delete them first");
        }
    }

    private void requireOwnKey(Step step, Set<UUID> leaving) {
        UUID owner = keys.get(step.key());
        if (owner != null && !owner.equals(step.id()) && !leaving.contains(owner)) {
            throw KitProblem.ALREADY_EXISTS.because("The plan has a step with the key \"%s\" already", step.key())
                    .at("/key", "already-exists", "must be unique in the plan");
        }
    }
}
