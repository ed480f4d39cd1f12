package dev.milepost.plan.gate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.change.FetchFirst;
import dev.milepost.kit.reference.Reference;

/** Asks how the KPIs of a gate stand before something is decided on it. */
@ApplicationScoped
class GateKpis implements FetchFirst {

    private final GateService gates;

    GateKpis(GateService gates) {
        this.gates = gates;
    }

    @Override
    public void fetch(Object[] parameters) {
        gates.fetchKpis(Reference.of("planId", (String) parameters[0]), Reference.of("gateId", (String) parameters[1]));
    }
}
