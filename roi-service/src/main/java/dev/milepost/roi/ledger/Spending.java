package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was spent in one currency on one budget line, or on none.
 *
 * @param disbenefit whether it is what a disbenefit of a business case has really cost, which was never to be spent
 */
record Spending(String currency, @Nullable UUID budgetLineId, BigDecimal amount, boolean disbenefit) {
}
