package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What others learn when something was entered, a counter-entry too. */
record LedgerEntryRecorded(UUID ledgerEntryId, @Nullable UUID planId, @Nullable UUID businessCaseId,
        @Nullable UUID budgetLineId, LocalDate date, String postedIn, BigDecimal amount, String currency,
        @Nullable UUID reversalOf) {
    static final String TYPE = "ledger-entry.recorded";

    static LedgerEntryRecorded of(LedgerEntryView one) {
        return new LedgerEntryRecorded(one.id(), one.planId(), one.businessCaseId(), one.budgetLineId(), one.date(),
                one.postedIn(), one.amount(), one.currency(), one.reversalOf());
    }
}
