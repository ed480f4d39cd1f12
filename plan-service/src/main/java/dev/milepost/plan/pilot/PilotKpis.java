package dev.milepost.plan.pilot;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.change.FetchFirst;
import dev.milepost.kit.reference.Reference;

/** Asks how the KPIs of a pilot stand before something is decided on it. */
@ApplicationScoped
class PilotKpis implements FetchFirst {

    private final PilotService pilots;

    PilotKpis(PilotService pilots) {
        this.pilots = pilots;
    }

    @Override
    public void fetch(Object[] parameters) {
        pilots.fetchKpis(Reference.of("planId", (String) parameters[0]), Reference.of("pilotId", (String) parameters[1]));
    }
}
