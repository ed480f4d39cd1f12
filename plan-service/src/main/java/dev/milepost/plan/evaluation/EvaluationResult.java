package dev.milepost.plan.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.decision.Normalization;
import dev.milepost.plan.decision.OptionState;

/**
 * What an evaluation says.
 *
 * @param summary the result and what to know about it, in plain sentences
 * @param winners several where they tie, none where no option takes part
 */
@Schema(name = "EvaluationResult")
public record EvaluationResult(
        @Schema(required = true) UUID evaluationId,
        @Schema(required = true) Normalization normalization,
        @Schema(required = true, description = "How a score is made") String formula,
        @Schema(required = true) String currency,
        @Nullable @Schema(description = "The last day on which it holds") LocalDate validUntil,
        @Schema(required = true) boolean expired,
        @Schema(required = true, description = "The result and what to know about it, in plain sentences") List<String> summary,
        @Schema(required = true, description = "Several where they tie, none where no option takes part") List<UUID> winners,
        @Schema(required = true, description = "The best first, those that take no part last") List<OptionResult> options,
        @Schema(required = true) List<CriterionResult> criteria,
        @Schema(required = true, description = "For each weight, the others staying, the smallest change that makes another option win") List<WeightSensitivity> sensitivity) {

    /** An option in its place. */
    @Schema(name = "OptionResult")
    public record OptionResult(
            @Schema(required = true) UUID optionId,
            @Schema(required = true) String name,
            @Schema(required = true, description = "EXCLUDED by a knock-out, INCOMPLETE where a value is missing") OptionState state,
            @Nullable @Schema(description = "From 1, shared by equal scores; absent where it takes no part") Integer rank,
            @Schema(required = true, description = "Whether others share the rank") boolean tied,
            @Nullable @Schema(description = "0 to 1; absent where it takes no part") BigDecimal score,
            @Schema(required = true, description = "Why it takes no part") List<String> reasons,
            @Schema(required = true) List<ValueResult> values,
            @Schema(required = true, description = "Over 12, 24 and 36 months") List<TotalCost> totalCosts) {
    }

    /** An option at a criterion. */
    @Schema(name = "OptionValueResult")
    public record ValueResult(
            @Schema(required = true) String criterion,
            @Nullable BigDecimal value,
            @Nullable @Schema(description = "0 to 1, 1 being the best") BigDecimal normalized,
            @Nullable @Schema(description = "What it adds to the score") BigDecimal contribution) {
    }

    /** What an option costs over a time. */
    @Schema(name = "TotalCost")
    public record TotalCost(
            @Schema(required = true) int months,
            @Nullable @Schema(description = "In the currency of the evaluation; absent where no cost is known") BigDecimal amount) {
    }

    /** A criterion over all options that take part. */
    @Schema(name = "CriterionResult")
    public record CriterionResult(
            @Schema(required = true) String criterion,
            @Schema(required = true) String name,
            @Schema(required = true) BigDecimal weight,
            @Schema(required = true, description = "Of the weight in all weights, 0 to 1") BigDecimal share,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Schema(required = true, description = "Whether all options have the same value, so that it tells none from another") boolean allEqual) {
    }

    /** How far one weight can change before another option wins. */
    @Schema(name = "WeightSensitivity")
    public record WeightSensitivity(
            @Schema(required = true) String criterion,
            @Schema(required = true) BigDecimal weight,
            @Nullable @Schema(description = "At which both have the same score, and beyond which the other one wins; 0 where they tie now; absent where no change does it") BigDecimal change,
            @Nullable @Schema(description = "The weight after that change") BigDecimal newWeight,
            @Nullable @Schema(description = "The option that then wins") UUID optionId,
            @Schema(required = true, description = "In one line") String because) {
    }
}
