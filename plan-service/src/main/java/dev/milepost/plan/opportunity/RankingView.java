package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.ranking.ScoringMethod;

/**
 * Opportunities in the order of their scores, those without a score last.
 *
 * @param formula of the method
 */
@Schema(name = "OpportunityRanking")
public record RankingView(
        @Schema(required = true) ScoringMethod method,
        @Nullable @Schema(description = "Of the method WEIGHTED") UUID schemeId,
        @Schema(required = true) String formula,
        @Schema(required = true, description = "How many have no score, because an input is missing") int withoutScore,
        @Schema(required = true) List<RankedView> items) {
}
