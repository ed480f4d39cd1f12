package dev.milepost.plan.gate;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What others learn when a gate opens, is waived or is shut again. */
record GateStatusChanged(UUID gateId, UUID planId, UUID milestoneId, String name, GateStatus status, @Nullable String reason) {

    static final String TYPE = "gate.status-changed";

    static GateStatusChanged of(UUID planId, GateFacts gate) {
        return new GateStatusChanged(gate.id(), planId, gate.milestoneId(), gate.name(), gate.status(), gate.reason());
    }
}
