package dev.milepost.plan.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.KitProblem;

/** What many risks of one plan at once must keep. */
final class RiskBatch implements BatchRules<Risk, NewRisk, RiskEdit> {

    private final UUID planId;
    private final Function<Collection<UUID>, Set<UUID>> present;
    private final Instant now;
    private final Map<UUID, RiskStatus> before = new LinkedHashMap<>();

    /** @param present those of some ids that are tasks of the plan */
    RiskBatch(UUID planId, Function<Collection<UUID>, Set<UUID>> present, Instant now) {
        this.planId = planId;
        this.present = present;
        this.now = now;
    }

    @Override
    public Risk make(NewRisk wanted) {
        return new Risk(planId, wanted.edit(), now);
    }

    @Override
    public void verify(PendingBatch<Risk, RiskEdit> batch) {
        Map<Risk, List<UUID>> named = new LinkedHashMap<>();
        batch.made().forEach(risk -> named.put(risk, risk.taskIds()));
        batch.changed().forEach((risk, edit) -> {
            before.put(risk.id(), risk.status());
            named.put(risk, edit.taskIds() == null ? List.of()
                    : edit.taskIds().stream().filter(id -> !risk.taskIds().contains(id)).toList());
        });
        Set<UUID> wanted = new HashSet<>();
        named.values().forEach(wanted::addAll);
        Set<UUID> known = present.apply(wanted);
        named.forEach((risk, ids) -> batch.check(risk, () -> requireKnown(ids, known)));
    }

    private static void requireKnown(List<UUID> ids, Set<UUID> known) {
        List<UUID> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw KitProblem.UNPROCESSABLE.because("The plan has no task %s; its outline lists them", unknown).at("/taskIds",
                    "unknown-task", "the ids of tasks of this plan");
        }
    }

    /** The status that a changed risk had; null for a new one. */
    @Nullable
    RiskStatus before(UUID riskId) {
        return before.get(riskId);
    }
}
