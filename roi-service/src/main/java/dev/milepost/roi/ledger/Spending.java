package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What was spent in one currency on one budget line, or on none. */
record Spending(String currency, @Nullable UUID budgetLineId, BigDecimal amount) {

    static Spending of(@Nullable Object[] row) {
        if (row[0] instanceof String currency && row[2] instanceof BigDecimal amount) {
            return new Spending(currency, (UUID) row[1], amount);
        }
        throw new IllegalStateException("A sum of entries has no currency or no amount");
    }
}
