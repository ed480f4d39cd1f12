package dev.milepost.plan.gate;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The gates of plans for those who show them, in a fixed number of statements. */
@ApplicationScoped
public class GateSummaries {

    private final GateRepository gates;
    private final GateChecks checks;

    GateSummaries(GateRepository gates, GateChecks checks) {
        this.gates = gates;
        this.checks = checks;
    }

    /** All of an existing plan, checked on what is known here, in the order they were made. */
    @Transactional
    public List<GateSummary> of(UUID planId) {
        return checks.of(gates.of(planId)).stream().map(check -> GateSummary.of(check.view())).toList();
    }
}
