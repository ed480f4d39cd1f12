package dev.milepost.roi.ledger;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month of the books as callers see it. */
public record LedgerPeriodView(@Schema(required = true) String period, @Schema(required = true) PeriodStatus status,
        @Nullable @Schema(description = "Why it was reopened; absent if it is closed or never was") String reason,
        @Nullable @Schema(description = "When it was last closed or reopened; absent if it never was closed") Instant updatedAt) {

    static LedgerPeriodView of(LedgerPeriod one) {
        return new LedgerPeriodView(one.month(), one.isClosed() ? PeriodStatus.CLOSED : PeriodStatus.OPEN, one.reason(),
                one.changedAt());
    }

    static LedgerPeriodView untouched(LedgerMonth month) {
        return new LedgerPeriodView(month.name(), PeriodStatus.OPEN, null, null);
    }
}
