package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open risks of a plan in the five-by-five matrix, and what they may cost.
 *
 * @param cells all 25, by likelihood and then impact, each from 1 to 5
 */
@Schema(name = "HeatMapView")
record HeatMapView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "All 25, by likelihood and then impact, each from 1 to 5") List<Cell> cells,
        @Schema(required = true) Totals totals,
        @Schema(required = true) Money money,
        @Schema(required = true) Days days) {

    /** A field of the matrix. */
    @Schema(name = "HeatMapCell")
    record Cell(
            @Schema(required = true) int likelihood,
            @Schema(required = true) int impact,
            @Schema(required = true) int score,
            @Schema(required = true) Rating rating,
            @Schema(required = true) int count,
            @Schema(required = true) List<UUID> riskIds) {
    }

    /** How many open risks there are of each rating. */
    @Schema(name = "HeatMapTotals")
    record Totals(
            @Schema(required = true) int open,
            @Schema(required = true) int low,
            @Schema(required = true) int moderate,
            @Schema(required = true) int high,
            @Schema(required = true) int critical) {
    }

    /**
     * What the open risks may cost.
     *
     * @param expected the sum of probability times impact, null where no risk states an amount
     */
    @Schema(name = "HeatMapMoney")
    record Money(
            @Schema(required = true) String currency,
            @Nullable @Schema(description = "The sum of probability times impact; absent where no open risk states an amount, see reason") BigDecimal expected,
            @Nullable @Schema(description = "If all of them happened") BigDecimal atWorst,
            @Schema(required = true, description = "How many open risks state no amount and count with nothing") int unstated,
            @Nullable String reason,
            @Schema(required = true, description = "The same in one sentence") String text) {
    }

    /** What the open risks may cost in time. */
    @Schema(name = "HeatMapDays")
    record Days(
            @Nullable @Schema(description = "The sum of probability times mean days, which are (optimistic + 4 x likely + pessimistic) / 6; absent where no open risk states days, see reason. Work, not delay of the finish: for that see the simulation") BigDecimal expected,
            @Schema(required = true, description = "How many open risks state no days and count with nothing") int unstated,
            @Nullable String reason) {
    }
}
