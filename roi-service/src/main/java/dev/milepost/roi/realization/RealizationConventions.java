package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what rules realized benefits were computed, so that anyone can see why a number moved.
 *
 * @param discountRate of the case, yearly; what was realized is not discounted
 * @param timing by which months
 * @param inputHash SHA-256 of everything the figures depend on
 * @param inputsAsOf when the case was last changed
 */
@Schema(name = "RealizationConventions")
public record RealizationConventions(@Schema(required = true) String currency,
        @Schema(required = true, description = "Of the case, yearly; what was realized is not discounted") BigDecimal discountRate,
        @Schema(required = true) String timing, @Schema(required = true) String scenario,
        @Schema(required = true) String firstMonth, @Schema(required = true) String lastMonth,
        @Schema(required = true) Instant computedAt, @Schema(required = true) Instant inputsAsOf,
        @Schema(required = true) String inputHash) {
    /** Months of the calendar, each of the KPI's own time zone, in full. */
    static final String CALENDAR_MONTHS = "CALENDAR_MONTHS";

    static RealizationConventions of(CaseRealization one, Instant now) {
        return new RealizationConventions(one.valuation().content().currency(), one.valuation().content().discountRate(),
                CALENDAR_MONTHS, "ACTUAL", one.first().toString(), one.last().toString(), now, one.valuation().asOf(),
                one.hash());
    }
}
