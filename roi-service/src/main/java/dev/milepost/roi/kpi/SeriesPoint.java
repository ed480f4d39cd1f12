package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One value of a series.
 *
 * @param at the instant of a raw value, or where its bucket begins
 * @param value null where nothing was measured, never 0
 * @param reason why there is no value, or one that nobody measured
 * @param count of measurements in the bucket
 * @param conflicts measurements that several sources report differently; the one reported last counts
 */
public record SeriesPoint(@Schema(required = true) Instant at,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Nullable Gap reason, @Schema(required = true) long count, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum, @Schema(required = true) long conflicts) {

    /** Why a point has no value, or has one that nobody measured. */
    public enum Gap {
        /** Nothing was measured. */
        NO_DATA,
        /** The first reading of a counter: there is no increase yet. */
        NO_EARLIER_READING,
        /** Nothing was measured, and the last value goes on: the value is that one. */
        LAST_GOES_ON,
        /** Nothing was measured, which is 0 for this KPI. */
        NOTHING_IS_ZERO,
        /** A KPI that this one is computed from has no value. */
        OPERAND_MISSING,
        /** The formula comes to nothing, as a division by 0. */
        NOT_COMPUTABLE
    }
}
