package dev.milepost.roi.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What others learn when an alert opens, and when one closes that they know of. */
record AlertChanged(UUID alertId, UUID kpiId, @Nullable UUID planId, AlertKind kind, String rule, AlertMeaning meaning,
        String message, @Nullable BigDecimal value, @Nullable Instant at, AlertState state, @Nullable String closeReason) {
    static final String OPENED = "alert.opened";
    static final String CLOSED = "alert.closed";
}
