package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.wording.ReasonCode;

/**
 * What is known of a KPI.
 *
 * @param at when it was measured, or told
 * @param lastKnown whether an event told it before, instead of an answer now
 * @param reason why there is nothing
 */
public record KpiReading(@Nullable String status, @Nullable BigDecimal value, @Nullable Instant at, boolean lastKnown,
        @Nullable ReasonCode reason) {

    static KpiReading missing(ReasonCode reason) {
        return new KpiReading(null, null, null, false, reason);
    }

    ReasonCode whyNoValue() {
        return reason != null ? reason : ReasonCode.KPI_NOTHING_MEASURED;
    }

    ReasonCode whyNoStatus() {
        return reason != null ? reason : ReasonCode.KPI_STATUS_NOT_KNOWN;
    }

    /** What a sentence on it names, with since when that is known. */
    Map<String, String> named(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        if (at != null) {
            all.put("at", at.toString());
        }
        if (lastKnown) {
            all.put("lastKnown", "true");
        }
        return all;
    }
}
