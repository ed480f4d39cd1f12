package dev.milepost.roi.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param rule the rule of the chart, the status, or the level
 * @param at instant of the value that it is about
 * @param toldAt when subscribers were told; absent while it waits for the end of quiet hours
 * @param closedByItself whether what it is about is over, and nobody closed it
 * @param closedBy subject of the person's token
 */
record AlertView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Schema(required = true) UUID kpiId, @Nullable UUID planId, @Schema(required = true) AlertKind kind,
        @Schema(required = true) String rule, @Schema(required = true) AlertMeaning meaning,
        @Schema(required = true) String message, @Nullable BigDecimal value, @Nullable Instant at,
        @Schema(required = true) AlertState state, @Schema(required = true) Instant openedAt, @Nullable Instant toldAt,
        @Nullable Instant closedAt, @Schema(required = true) boolean closedByItself, @Nullable String closedBy,
        @Nullable String closedByName, @Nullable String closeReason) {
}
