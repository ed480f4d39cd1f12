package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

/** What others learn when tasks that a pilot had put on hold come off it without a verdict. */
record HoldsReleased(UUID pilotId, UUID planId, String name, List<UUID> releasedTaskIds) {

    static final String TYPE = "pilot.holds-released";
}
