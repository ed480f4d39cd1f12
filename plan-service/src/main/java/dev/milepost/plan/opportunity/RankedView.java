package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.ranking.Factor;
import dev.milepost.plan.ranking.Missing;

/** An opportunity in its place. */
@Schema(name = "RankedOpportunity")
public record RankedView(
        @Schema(required = true) UUID opportunityId,
        @Schema(required = true) String name,
        @Schema(required = true) OpportunityStatus status,
        @Nullable @Schema(description = "From 1, shared by equal scores; absent without a score") Integer rank,
        @Schema(required = true, description = "Whether others share the rank") boolean tied,
        @Nullable @Schema(description = "Exact to twelve decimals; absent where an input is missing") BigDecimal score,
        @Nullable @Schema(description = "How far the next better score is; absent for the first") BigDecimal behind,
        @Schema(required = true, description = "In one line") String why,
        @Schema(required = true) List<Factor> factors,
        @Schema(required = true, description = "Inputs without which there is no score") List<Missing> missing) {
}
