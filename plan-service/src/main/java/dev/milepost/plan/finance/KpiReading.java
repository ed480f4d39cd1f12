package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a KPI.
 *
 * @param at when it was measured, or told
 * @param lastKnown whether an event told it before, instead of an answer now
 * @param reason why there is nothing
 */
public record KpiReading(@Nullable String status, @Nullable BigDecimal value, @Nullable Instant at, boolean lastKnown,
        @Nullable String reason) {

    private static final String NOTHING_MEASURED = "nothing was measured yet";

    static KpiReading missing(String reason) {
        return new KpiReading(null, null, null, false, reason);
    }

    String whyNoValue() {
        return reason != null ? reason : NOTHING_MEASURED;
    }

    String whyNoStatus() {
        return reason != null ? reason : "its status is not known";
    }

    String since() {
        return (at == null ? "" : " (of " + at + ")") + (lastKnown ? ", as the roi service told last" : "");
    }
}
