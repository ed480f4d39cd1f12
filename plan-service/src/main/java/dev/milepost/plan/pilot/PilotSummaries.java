package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The pilots of plans for those who show them, in one statement. */
@ApplicationScoped
public class PilotSummaries {

    private final PilotRepository pilots;

    PilotSummaries(PilotRepository pilots) {
        this.pilots = pilots;
    }

    /** All of an existing plan, in the order they were made. */
    @Transactional
    public List<PilotSummary> of(UUID planId) {
        return pilots.of(planId).stream().map(pilot -> PilotSummary.of(pilot.view())).toList();
    }
}
