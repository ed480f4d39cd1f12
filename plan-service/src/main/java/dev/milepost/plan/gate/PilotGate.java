package dev.milepost.plan.gate;

import java.util.List;
import java.util.UUID;

/**
 * A gate that waits for the verdicts of pilots.
 *
 * @param milestoneId the milestone it stands on
 * @param pilotIds the pilots whose verdict must be SCALE
 */
public record PilotGate(String name, UUID milestoneId, GateStatus status, List<UUID> pilotIds) {
}
