package dev.milepost.plan.feed;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar address that was just made, with its secret, which is never shown again. */
@Schema(name = "MadeCalendarFeed")
record MadeCalendarFeed(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Schema(required = true) TasksAs tasksAs,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, description = "The path of the calendar on this host, with the secret in it; shown this once, and whoever has it can read the plan's dates until it is revoked") String address) {

    static MadeCalendarFeed of(CalendarFeedView feed, String address) {
        return new MadeCalendarFeed(feed.id(), feed.version(), feed.externalId(), feed.name(), feed.tasksAs(), feed.createdAt(),
                address);
    }
}
