package dev.milepost.plan.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision as callers see it. It stays as it is. */
@Schema(name = "RevisionView")
public record RevisionView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "1 for the first of the plan, and so on") int number,
        @Schema(required = true, description = "Why the plan is revised") String reason,
        @Schema(required = true, description = "What changed, one by one") List<String> changes,
        @Nullable @Schema(description = "The review that led to it") UUID reviewId,
        @Schema(required = true, description = "The version of the plan at that moment; GET /plans/{planId}/history tells what came after") int planVersion,
        @Schema(required = true, description = "The baseline that was taken with it: dates and budget before what changed") UUID baselineId,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant createdAt) {
}
