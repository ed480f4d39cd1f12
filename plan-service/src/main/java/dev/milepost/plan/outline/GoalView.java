package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as callers see it. */
@Schema(name = "GoalView")
public record GoalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) BenefitType benefitType,
        @Nullable @Schema(description = "The line of the organization's strategy that it serves") String strategy,
        @Schema(required = true, description = "The keys of the KPIs in the roi service that measure it") List<String> kpiKeys,
        @Nullable @Schema(description = "The process that gets better by it") UUID processId,
        @Nullable @Schema(description = "What is to be reached, in words") String target,
        @Nullable @Schema(description = "The opportunity it was made from") UUID opportunityId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
