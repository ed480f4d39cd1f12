package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the limits of a control chart come from.
 *
 * @param bucket the portions in which the KPI is charted
 * @param from where its segment begins; for the first one its first point
 * @param to end of its points, itself not included; absent while there are too few
 * @param points how many it has
 * @param fixed whether it stays as it is, whatever comes later
 * @param original whether the first points of the KPI made it: realized benefits count from it
 * @param reason why somebody set it; absent for the first one
 * @param setBy subject of the person's token
 * @param supersededAt when another one took its place; absent while it is in force
 */
@Schema(name = "ControlChartBaseline")
record ChartBaselineView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Schema(required = true) UUID kpiId, @Schema(required = true) SeriesBucket bucket,
        @Schema(required = true) Instant from, @Nullable Instant to, @Schema(required = true) int points,
        ControlChartView.@Nullable Limits limits, @Schema(required = true) boolean fixed,
        @Schema(required = true) boolean original, @Nullable String reason, @Nullable String setBy, @Nullable String setByName,
        @Schema(required = true) Instant setAt, @Nullable Instant fixedAt, @Nullable Instant supersededAt) {
}
