package dev.milepost.plan.ranking;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One input and what it does to a score.
 *
 * @param value null where it is not known
 * @param weight its share of all weights, only where it is added
 * @param contribution what it adds, or what it multiplies the score by; null where it is not known
 */
@Schema(name = "ScoreFactor")
public record Factor(
        @Schema(required = true, description = "The field, or the key of the criterion") String input,
        @Schema(required = true) String name,
        @Nullable @Schema(description = "Absent where it is not known") BigDecimal value,
        @Schema(required = true) FactorRole role,
        @Nullable @Schema(description = "Its share of all weights; only where it is weighted") BigDecimal weight,
        @Nullable @Schema(description = "What it adds to the score, or what it multiplies the score by; absent where it is not known") BigDecimal contribution) {
}
