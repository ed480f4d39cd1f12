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
 * @param reason why there is no value
 * @param count of measurements in the bucket
 * @param conflicts measurements that several sources report differently; the one reported last counts
 */
record SeriesPoint(@Schema(required = true) Instant at,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Nullable Gap reason, @Schema(required = true) long count, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum, @Schema(required = true) long conflicts) {

    /** Why a point has no value. */
    enum Gap {
        /** Nothing was measured. */
        NO_DATA,
        /** The first reading of a counter: there is no increase yet. */
        NO_EARLIER_READING
    }
}
