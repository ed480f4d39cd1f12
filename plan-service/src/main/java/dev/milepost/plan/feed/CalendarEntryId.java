package dev.milepost.plan.feed;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The key of a calendar's entry.
 *
 * @param organizationId null only before Hibernate has set it
 */
record CalendarEntryId(@Nullable String organizationId, UUID taskId) {
}
