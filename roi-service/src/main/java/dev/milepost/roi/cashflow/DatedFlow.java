package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One payment on a calendar date; money that comes in is positive. */
public record DatedFlow(LocalDate on, BigDecimal amount) {
}
