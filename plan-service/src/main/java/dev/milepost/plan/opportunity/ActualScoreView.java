package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The score of the choice, computed again with the benefit that has really come.
 *
 * @param score null where it can't be computed, as {@code reason} says
 * @param drift this score less the one of the choice
 * @param planned what was to come by the end of {@code until}
 * @param realized what has come and counts
 * @param reached realized / planned
 * @param input which input stands for the benefit
 * @param inputThen as it was when the opportunity was chosen
 * @param inputNow the same × reached, kept on its scale
 * @param why in one line
 */
@Schema(name = "OpportunityScoreOfActualBenefit")
public record ActualScoreView(
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "null where reason says why") BigDecimal score,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "This score less the one of the choice") BigDecimal drift,
        @Nullable String currency, @Nullable @Schema(description = "The last month that is counted") String until,
        @Nullable @Schema(description = "What was to come by then") BigDecimal planned,
        @Nullable @Schema(description = "What has come by then and counts") BigDecimal realized,
        @Nullable @Schema(description = "Realized ÷ planned") BigDecimal reached,
        @Nullable @Schema(description = "The input that stands for the benefit") String input,
        @Nullable @Schema(description = "As it was when the opportunity was chosen") BigDecimal inputThen,
        @Nullable @Schema(description = "The same × reached, kept on its scale") BigDecimal inputNow,
        @Schema(required = true, description = "In one line") String why, @Nullable Reason reason,
        @Schema(required = true, description = "When the roi service told of it") Instant toldAt) {

    /** Why there is no score. */
    public enum Reason {
        /** The plan has several opportunities, and no KPI ties the benefit to the goal of this one. */
        NOT_TIED_TO_GOAL,
        /** Cases of the plan are in several currencies. */
        SEVERAL_CURRENCIES,
        /** Nothing was to come yet, or the case doesn't say when. */
        NOTHING_PLANNED_YET,
        /** The choice was made by another method or scheme, or without a score. */
        NOT_SCORED_THEN,
        /** The scheme has no criterion impact or value. */
        NO_BENEFIT_INPUT
    }
}
