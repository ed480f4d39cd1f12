package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as callers see it. */
@Schema(name = "StepView")
public record StepView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String key,
        @Nullable String externalId,
        @Schema(required = true) int position,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
