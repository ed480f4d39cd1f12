package dev.milepost.plan.pilot;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a pilot has cost so far, as far as that is known.
 *
 * @param byHand as people told it; counts before what the ledger says
 * @param inLedger what the roi service says was spent on budget lines of the pilot's task
 * @param ledgerReason why the ledger says nothing; null as well where it was not asked
 */
record Spending(@Nullable BigDecimal byHand, @Nullable BigDecimal inLedger, @Nullable String ledgerReason) {

    @Nullable
    BigDecimal known() {
        return byHand != null ? byHand : inLedger;
    }
}
