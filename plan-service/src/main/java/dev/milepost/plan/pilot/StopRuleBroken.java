package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

/**
 * What others learn when a stop rule of a running pilot is broken.
 *
 * @param because which rules, one sentence each
 * @param holdProposed whether somebody should put on hold what depends on the pilot
 * @param heldTaskIds what was put on hold at once
 */
record StopRuleBroken(UUID pilotId, UUID planId, String name, int iteration, List<String> because, boolean holdProposed,
        List<UUID> heldTaskIds) {

    static final String TYPE = "pilot.stop-rule-broken";
}
