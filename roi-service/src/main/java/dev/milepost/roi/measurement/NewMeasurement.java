package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One measurement as callers send it. Two with the same instant, source and dimensions are the same measurement.
 *
 * @param value of all kinds but RATIO
 * @param numerator of RATIO
 * @param denominator of RATIO, not 0
 * @param weight of MEAN: what stands behind the mean; 1 if absent
 * @param source where the number comes from
 * @param dimensions what it is about, as team or region; never a person
 * @param kpi by id, or key: and its own key; needed where the address names none
 */
@Schema(description = "One measurement; two with the same instant, source and dimensions are the same one")
public record NewMeasurement(@Schema(required = true) Instant at, @Nullable BigDecimal value,
        @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal weight,
        @Schema(defaultValue = "manual", maxLength = 100) @Nullable String source,
        @Nullable Map<String, String> dimensions,
        @Nullable @Schema(description = "The KPI, by id, or key: and its own key; needed where the address names none") String kpi) {
}
