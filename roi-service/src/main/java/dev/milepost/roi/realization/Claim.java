package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A claim as calculations take it.
 *
 * @param benefitId the KPI that changed, or the line itself where none measures it
 * @param share above 0 and up to 1
 * @param amountPerMonth null where a KPI measures the line
 * @param confirmedUntil null where nobody else has confirmed it
 */
record Claim(UUID id, int version, UUID lineId, UUID benefitId, YearMonth first, YearMonth last, BigDecimal share,
        @Nullable BigDecimal amountPerMonth, @Nullable YearMonth confirmedUntil) {

    boolean holdsIn(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    boolean isConfirmedIn(YearMonth month) {
        return confirmedUntil != null && !month.isAfter(confirmedUntil);
    }
}
