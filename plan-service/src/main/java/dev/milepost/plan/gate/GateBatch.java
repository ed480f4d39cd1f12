package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/**
 * What many gates of one plan at once must keep; what they name is asked for once.
 *
 * @param references gives what may be named of some milestones and criteria
 */
record GateBatch(UUID planId, BiFunction<Collection<UUID>, Collection<Criterion>, GateReferences> references, Instant now)
        implements
            BatchRules<Gate, NewGate, GateEdit> {

    @Override
    public Gate make(NewGate wanted) {
        return new Gate(planId, wanted.milestoneId(), wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<Gate, GateEdit> batch) {
        Map<Gate, List<Criterion>> named = new LinkedHashMap<>();
        batch.made().forEach(gate -> named.put(gate, gate.edit().criteria()));
        batch.changed().forEach((gate, edit) -> {
            if (!edit.criteria().equals(gate.edit().criteria())) {
                named.put(gate, edit.criteria());
            }
        });
        GateReferences known = references.apply(batch.made().stream().map(Gate::milestoneId).toList(),
                named.values().stream().flatMap(List::stream).toList());
        batch.deleted().forEach(known::leaves);
        batch.made().forEach(gate -> {
            batch.check(gate, () -> known.requireMilestone(gate.milestoneId()));
            known.stands(gate);
        });
        named.forEach((gate, criteria) -> batch.check(gate, () -> known.requireNamed(criteria)));
    }
}
