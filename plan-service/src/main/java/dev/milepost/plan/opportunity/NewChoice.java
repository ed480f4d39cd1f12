package dev.milepost.plan.opportunity;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.BenefitType;
import dev.milepost.plan.ranking.ScoringMethod;

/** Which plan an opportunity is to be part of, and the score it is chosen by. */
@Schema(name = "NewOpportunityChoice")
record NewChoice(
        @Schema(required = true) @NotNull UUID planId,
        @Schema(description = "Of the goal it becomes; its first one if left out") @Nullable BenefitType benefitType,
        @Schema(description = "Whose score is kept with the choice; DEFAULT if left out") @Nullable ScoringMethod method,
        @Schema(description = "The scoring scheme of the method WEIGHTED; the only one there is if left out") @Nullable UUID schemeId,
        @Schema(description = "Why this one") @Nullable @Size(max = 10_000) String reason) {
}
