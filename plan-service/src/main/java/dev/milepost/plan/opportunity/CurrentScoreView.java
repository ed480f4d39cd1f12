package dev.milepost.plan.opportunity;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A score today, beside the one of the day of the choice.
 *
 * @param actual the score of the choice with the benefit that has really come; null where nothing was told of it
 * @param drift today's less the one of the choice; null where there was no choice by this method
 */
@Schema(name = "OpportunityScoreToday")
public record CurrentScoreView(
        @Schema(required = true) ScoreView today,
        @Nullable @Schema(description = "As it was when the opportunity was chosen, if by the same method and scheme") ScoreView chosen,
        @Nullable @Schema(description = "Today's score less the one of the choice") BigDecimal drift,
        @Nullable @Schema(description = "The score of the choice, computed again with the benefit that has really come; absent where the roi service has told nothing of it") ActualScoreView actual) {
}
