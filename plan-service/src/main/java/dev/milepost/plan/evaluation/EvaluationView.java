package dev.milepost.plan.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.decision.Normalization;

/** An evaluation as callers see it; what it says is its result. */
@Schema(name = "EvaluationView")
public record EvaluationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) Normalization normalization,
        @Schema(required = true, description = "That of the plan when the evaluation was made") String currency,
        @Nullable @Schema(description = "The last day on which it holds") LocalDate validUntil,
        @Schema(required = true) List<EvaluationCriterion> criteria,
        @Schema(required = true) List<EvaluationOption> options,
        @Nullable @Schema(description = "What was chosen and why; absent before. From then on criteria and options stay as they are") EvaluationChoice choice,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
