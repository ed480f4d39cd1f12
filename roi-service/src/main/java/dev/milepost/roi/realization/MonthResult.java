package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.kpi.KpiChange;

/**
 * What a line brought in a month, unrounded.
 *
 * @param kpi what the KPI was; null where none measures the line, or it is not there
 * @param worth of all of the change, whoever's doing it is; null where it isn't known
 * @param claim null where the line claims nothing
 * @param amount the claimed part of the worth; null where there is none
 * @param confidence null where it doesn't count
 * @param reason null where it counts
 * @param unattributed the part of the change that nobody has claimed, 0 to 1
 */
record MonthResult(YearMonth month, KpiChange.@Nullable OfMonth kpi, @Nullable BigDecimal worth, @Nullable Claim claim,
        @Nullable BigDecimal amount, @Nullable Confidence confidence, @Nullable NotCounted reason, BigDecimal unattributed) {

    boolean counts() {
        return confidence != null;
    }

    /** What counts; 0 where it doesn't. */
    BigDecimal counted() {
        return counts() && amount != null ? amount : BigDecimal.ZERO;
    }

    /** What is claimed and doesn't count; 0 where it counts or isn't known. */
    BigDecimal pending() {
        return counts() || amount == null ? BigDecimal.ZERO : amount;
    }
}
