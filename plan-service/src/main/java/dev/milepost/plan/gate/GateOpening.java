package dev.milepost.plan.gate;

import java.util.List;
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
        openWhatIsMet(change.planId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void kpiTold(@Observes KpiTold told) {
        openWhatIsMet(told.planId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void pilotDecided(@Observes PilotDecided decision) {
        openWhatIsMet(decision.planId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void aiSystemTold(@Observes AiSystemTold told) {
        openWhatIsMet(told.planId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void openWhatIsMet(UUID planId) {
        List<Gate> shut = gates.shut(planId);
        List<GateCheck> found = checks.of(planId, shut);
        for (int i = 0; i < shut.size(); i++) {
            if (found.get(i).unmet().isEmpty()) {
                open(shut.get(i));
            }
        }
    }

    private void open(Gate gate) {
        GateFacts before = gate.view();
        gate.open(caller.name(), keeping.now());
        GateFacts after = keeping.changed(gate, before);
        outbox.publish(GateStatusChanged.TYPE, gate.id(), GateStatusChanged.of(gate.planId(), after));
    }
}
