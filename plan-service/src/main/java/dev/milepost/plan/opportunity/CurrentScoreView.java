package dev.milepost.plan.opportunity;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A score today, beside the one of the day of the choice.
 *
 * @param drift today's less the one of the choice; null where there was no choice by this method
 */
@Schema(name = "OpportunityScoreToday")
public record CurrentScoreView(
        @Schema(required = true) ScoreView today,
        @Nullable @Schema(description = "As it was when the opportunity was chosen, if by the same method and scheme") ScoreView chosen,
        @Nullable @Schema(description = "Today's score less the one of the choice") BigDecimal drift) {
}
