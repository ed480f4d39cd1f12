package dev.milepost.plan.phase;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/** What many phases of one plan at once must keep, judged by what all of them together make of the plan. */
final class PhaseBatch implements BatchRules<Phase, NewPhase, PhaseEdit> {

    private final UUID planId;
    private final List<Phase> present;
    private final BiFunction<Collection<PhaseEdit>, Collection<Phase>, PhaseReferences> references;
    private final Instant now;
    private int lastPosition;

    /**
     * @param present phases of the plan before the batch
     * @param references gives what some phases may name beside others that stay as they are
     */
    PhaseBatch(UUID planId, List<Phase> present,
            BiFunction<Collection<PhaseEdit>, Collection<Phase>, PhaseReferences> references,
            Instant now) {
        this.planId = planId;
        this.present = present;
        this.references = references;
        this.now = now;
        this.lastPosition = present.stream().mapToInt(Phase::position).max().orElse(0);
    }

    @Override
    public Phase make(NewPhase wanted) {
        PhaseEdit edit = wanted.edit(lastPosition);
        lastPosition = Math.max(lastPosition, edit.position());
        return new Phase(planId, edit, now);
    }

    @Override
    public void verify(PendingBatch<Phase, PhaseEdit> batch) {
        Map<Phase, PhaseEdit> wanted = new LinkedHashMap<>(batch.changed());
        wanted.entrySet().removeIf(change -> change.getValue().equals(change.getKey().edit()));
        batch.made().forEach(phase -> wanted.put(phase, phase.edit()));
        PhaseReferences known = references.apply(wanted.values(), present.stream()
                .filter(phase -> !batch.deleted().contains(phase) && !wanted.containsKey(phase)).toList());
        wanted.forEach((phase, edit) -> {
            batch.check(phase, () -> known.requireFit(edit));
            known.own(edit.name(), edit.taskIds());
        });
    }
}
