package dev.milepost.plan.outline;

import java.util.UUID;

/** An open task of some plan that touches a team. */
public record TeamTask(UUID planId, String planName, UUID taskId, String name, String team) {
}
