package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Tells other features what was spent, day by day, so that each amount can be converted at the rate of its date. */
@ApplicationScoped
public class LedgerTotals {
    private final LedgerEntryRepository entries;

    LedgerTotals(LedgerEntryRepository entries) {
        this.entries = entries;
    }

    /**
     * What was spent on a day in one currency, net of tax, counter-entries taken off.
     *
     * @param disbenefit whether it was lost by a disbenefit of the case: no investment, but less benefit
     */
    public record DatedCost(@Nullable UUID planId, @Nullable UUID businessCaseId, String currency, LocalDate on,
            BigDecimal amount, boolean disbenefit) {
    }

    /** What was spent on a day on one line, or one budget line, in one currency. */
    public record LineCost(@Nullable UUID lineId, @Nullable UUID budgetLineId, String currency, LocalDate on,
            BigDecimal amount) {
    }

    /**
     * What was spent on a case, and on its plan where no case is named, up to and including a day; one statement.
     *
     * @param planId null where the case has none
     */
    @Transactional
    public List<LineCost> ofCase(UUID caseId, @Nullable UUID planId, LocalDate day) {
        return entries.lineCosts(caseId, planId, day);
    }

    /** All costs and disbenefits by their own dates, up to and including a day. */
    @Transactional
    public List<DatedCost> until(LocalDate day) {
        return entries.datedCosts(day);
    }
}
