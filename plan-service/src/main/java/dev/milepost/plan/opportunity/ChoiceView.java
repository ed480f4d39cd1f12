package dev.milepost.plan.opportunity;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an opportunity became part of a plan.
 *
 * @param goalId the goal of the plan that it became
 * @param score as it was then, with its inputs
 */
@Schema(name = "OpportunityChoice")
public record ChoiceView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "The goal of the plan that it became") UUID goalId,
        @Schema(required = true) Instant at,
        @Nullable String reason,
        @Schema(required = true, description = "As it was then, with its inputs") ScoreView score) {
}
