package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

/**
 * What others learn when a decided pilot is tested once more.
 *
 * @param iteration the one that is open now
 * @param verdict that was gone back on
 */
record PilotReopened(UUID pilotId, UUID planId, String name, int iteration, Verdict verdict, String reason,
        List<UUID> releasedTaskIds) {

    static final String TYPE = "pilot.reopened";
}
