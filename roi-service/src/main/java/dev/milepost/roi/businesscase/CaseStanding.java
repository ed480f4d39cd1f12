package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;

/**
 * A case as a portfolio needs it: its headline figures as of its last change.
 *
 * @param inputHash of everything the figures depend on; null where there are none
 * @param asOf when the last of that changed or was measured
 */
public record CaseStanding(UUID id, @Nullable UUID planId, String name, String currency, Summary summary, Terms terms,
        @Nullable String inputHash, Instant asOf) {

    /** Whether an earlier version made its figures, which kept no hash. */
    boolean isUnhashed() {
        return inputHash == null && summary.npv() != null;
    }

    CaseStanding with(@Nullable String hash) {
        return new CaseStanding(id, planId, name, currency, summary, terms, hash, asOf);
    }

    /** By which rules it is discounted. */
    public record Terms(BigDecimal discountRate, Period period, Convention convention, RateConversion rateConversion) {
    }
}
