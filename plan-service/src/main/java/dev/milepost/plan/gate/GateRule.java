package dev.milepost.plan.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.Successors;
import dev.milepost.plan.outline.TaskRule;

/** Nothing passes a shut gate: neither its milestone nor what waits for that, and nobody takes the milestone away under it. */
@ApplicationScoped
class GateRule implements TaskRule {

    private final GateRepository gates;
    private final GateChecks checks;
    private final OutlineService outlines;

    GateRule(GateRepository gates, GateChecks checks, OutlineService outlines) {
        this.gates = gates;
        this.checks = checks;
        this.outlines = outlines;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Judge judge(UUID planId) {
        List<Gate> present = gates.of(planId);
        return new GateJudge(present, () -> new Successors(outlines.read(Reference.of(planId))),
                shut -> {
                    List<GateCheck> found = checks.of(shut);
                    Map<UUID, List<String>> unmet = new HashMap<>();
                    for (int i = 0; i < shut.size(); i++) {
                        unmet.put(shut.get(i).id(), found.get(i).unmet().stream().map(GateCheck.Unmet::inEnglish).toList());
                    }
                    return unmet;
                });
    }
}
