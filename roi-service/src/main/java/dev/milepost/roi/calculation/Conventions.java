package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.DayCount;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;

/**
 * By what rules figures were computed, so that anyone can see why a number moved.
 *
 * @param ratePerPeriod the discount rate of one period; absent for dated flows
 * @param valuationDate the day that present values refer to; absent where the first period has no date
 * @param inputHash SHA-256 of everything the figures depend on
 * @param inputsAsOf when the last of the inputs changed or was measured; absent where all of them came with the request
 */
public record Conventions(@Schema(required = true) String currency, @Schema(required = true) BigDecimal discountRate,
        @Nullable Period period, @Nullable Convention convention, @Nullable RateConversion rateConversion,
        @Nullable BigDecimal ratePerPeriod, @Nullable DayCount dayCount, @Schema(required = true) BigDecimal financeRate,
        @Schema(required = true) BigDecimal reinvestRate, @Schema(required = true) String scenario,
        @Nullable LocalDate valuationDate, @Schema(required = true) String inputHash, @Nullable Instant inputsAsOf) {
}
