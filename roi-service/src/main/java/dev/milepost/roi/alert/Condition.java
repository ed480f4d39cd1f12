package dev.milepost.roi.alert;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something about a KPI that calls for an alert.
 *
 * @param rule what of its kind: the rule of the chart, the status, the level
 * @param message for a reader
 * @param at instant of the value that it is about; null where there is none
 */
public record Condition(AlertKind kind, String rule, AlertMeaning meaning, String message, @Nullable BigDecimal value,
        @Nullable Instant at) {

    /** Two conditions of one KPI with the same cause are the same alert. */
    public String cause() {
        return kind + ":" + rule;
    }
}
