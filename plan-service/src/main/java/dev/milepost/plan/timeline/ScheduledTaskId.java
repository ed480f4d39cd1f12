package dev.milepost.plan.timeline;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The key of a scheduled task.
 *
 * @param organizationId null only before Hibernate has set it
 */
record ScheduledTaskId(@Nullable String organizationId, UUID taskId) {
}
