package dev.milepost.plan.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.plan.aisystem.AiSystemTold;
import dev.milepost.plan.finance.KpiTold;
import dev.milepost.plan.outline.OutlineChanged;
import dev.milepost.plan.pilot.PilotDecided;

/** Opens the gates of a plan of which nothing is unmet any more, whatever it was that met the last. */
@ApplicationScoped
class GateOpening {

    private final GateRepository gates;
    private final GateChecks checks;
    private final Keeping<Gate, GateEdit, GateFacts> keeping;
    private final Outbox outbox;
    private final Caller caller;

    GateOpening(GateRepository gates, GateChecks checks, Keepings keepings, Outbox outbox, Caller caller) {
        this.gates = gates;
        this.checks = checks;
        this.keeping = keepings.of("gate", gates);
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void outlineChanged(@Observes OutlineChanged change) {
        openWhatIsMet(change.planIds());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void kpiTold(@Observes KpiTold told) {
        openWhatIsMet(Set.of(told.planId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void pilotDecided(@Observes PilotDecided decision) {
        openWhatIsMet(Set.of(decision.planId()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void aiSystemTold(@Observes AiSystemTold told) {
        openWhatIsMet(Set.of(told.planId()));
    }

    /** In a fixed number of statements, however many plans and gates they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void openWhatIsMet(Set<UUID> planIds) {
        List<Gate> shut = gates.shut(planIds);
        List<GateCheck> found = checks.of(shut);
        Map<Gate, GateFacts> before = new LinkedHashMap<>();
        for (int i = 0; i < shut.size(); i++) {
            if (found.get(i).isMet()) {
                before.put(shut.get(i), shut.get(i).view());
            }
        }
        if (before.isEmpty()) {
            return;
        }
        before.keySet().forEach(gate -> gate.open(caller.name(), keeping.now()));
        keeping.changedAll(before).forEach((gate, after) -> outbox.publish(GateStatusChanged.TYPE, gate.id(),
                GateStatusChanged.of(gate.planId(), after)));
    }
}
