package dev.milepost.plan.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scoring scheme as callers see it. */
@Schema(name = "ScoringSchemeView")
public record ScoringSchemeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) List<SchemeCriterion> criteria,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
