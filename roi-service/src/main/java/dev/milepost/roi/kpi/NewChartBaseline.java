package dev.milepost.roi.kpi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when on the limits of a control chart come from other points.
 *
 * @param from a day (its beginning in the zone of the KPI) or an instant
 * @param reason why: what has changed, or what was wrong with the points before
 */
record NewChartBaseline(
        @NotBlank @Size(max = 40) @Schema(required = true, description = "A day (its beginning in the zone of the KPI) or an instant") String from,
        @NotBlank @Size(max = 1000) @Schema(required = true) String reason) {
}
