package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.ranking.Factor;
import dev.milepost.plan.ranking.Missing;
import dev.milepost.plan.ranking.Scored;
import dev.milepost.plan.ranking.ScoringMethod;

/**
 * A score with its inputs.
 *
 * @param score null where an input is missing
 * @param why in one line
 */
@Schema(name = "OpportunityScore")
public record ScoreView(
        @Schema(required = true) ScoringMethod method,
        @Nullable @Schema(description = "Of the method WEIGHTED") UUID schemeId,
        @Nullable @Schema(description = "Exact to twelve decimals; absent where an input is missing") BigDecimal score,
        @Schema(required = true, description = "In one line") String why,
        @Schema(required = true) List<Factor> factors,
        @Schema(required = true, description = "Inputs without which there is no score") List<Missing> missing) {

    static ScoreView of(Scoring scoring, Scored scored) {
        return new ScoreView(scoring.method(), scoring.schemeId(), Exact.shownOptional(scored.score()), scored.why(),
                scored.factors(), scored.missing());
    }
}
