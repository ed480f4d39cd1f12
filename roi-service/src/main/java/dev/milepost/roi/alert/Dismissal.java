package dev.milepost.roi.alert;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has closed an alert by hand and said why.
 *
 * @param rule what it was about
 * @param from instant of the value that opened it
 * @param until when its cause ended; null while it lasts
 * @param at when it was closed
 */
public record Dismissal(UUID alertId, String rule, @Nullable Instant from, @Nullable Instant until, String reason,
        @Nullable String byName, Instant at) {

    /** Whether it goes for what the same rule says of a value: as long as the cause lasts no other alert opens. */
    public boolean isOf(String otherRule, Instant value) {
        return rule.equals(otherRule) && from != null && !value.isBefore(from) && (until == null || value.isBefore(until));
    }
}
