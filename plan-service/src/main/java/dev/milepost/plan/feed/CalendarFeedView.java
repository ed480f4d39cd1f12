package dev.milepost.plan.feed;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar address as callers see it, without its secret. */
@Schema(name = "CalendarFeedView")
record CalendarFeedView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Schema(required = true) TasksAs tasksAs,
        @Schema(required = true) Instant createdAt) {
}
