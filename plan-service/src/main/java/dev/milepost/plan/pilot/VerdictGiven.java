package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

/** What others learn when an iteration of a pilot is decided. */
record VerdictGiven(UUID pilotId, UUID planId, String name, int iteration, Verdict verdict, List<UUID> heldTaskIds,
        List<UUID> releasedTaskIds) {

    static final String TYPE = "pilot.decided";
}
