package dev.milepost.roi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Sums up what plans have cost. */
@ApplicationScoped
class ActualCostsService {
    private final LedgerEntryRepository entries;
    private final Clock clock;

    ActualCostsService(LedgerEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** By the entries' own dates, whichever month they count in: what had been used by that day, not when it was booked. */
    @Transactional
    ActualCostsView of(UUID planId, @Nullable LocalDate until, @Nullable String currency) {
        LocalDate day = until == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : until;
        return ActualCostsView.of(planId, day, currency, entries.spending(planId, day, currency));
    }
}
