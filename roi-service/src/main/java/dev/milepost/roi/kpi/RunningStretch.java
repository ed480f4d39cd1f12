package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.money.Rounding;

/**
 * A stretch that isn't over. What it has come to so far is shown and not judged: a part of a sum is low because it is a part.
 *
 * @param to its end, itself not included
 * @param value so far; null where a KPI it is computed from has none
 * @param measuredAt instant of the last measurement in it
 */
@Schema(name = "RunningStretch", description = "A stretch that isn't over: shown, and judged once it is")
record RunningStretch(@Schema(required = true) Instant from, @Schema(required = true) Instant to,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "So far") BigDecimal value,
        @Nullable Instant measuredAt) {

    RunningStretch rounded() {
        return new RunningStretch(from, to, value == null ? null : Rounding.rate(value), measuredAt);
    }
}
