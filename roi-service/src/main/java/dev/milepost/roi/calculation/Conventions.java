package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

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
 * @param freedTime whether freed time counts; absent where nothing says what is freed time
 * @param valuationDate the day that present values refer to; absent where the first period has no date
 * @param inputHash SHA-256 of everything the figures depend on
 * @param inputsAsOf when the last of the inputs changed or was measured; absent where all of them came with the request
 */
public record Conventions(@Schema(required = true) String currency, @Schema(required = true) BigDecimal discountRate,
        @Nullable Period period, @Nullable Convention convention, @Nullable RateConversion rateConversion,
        @Nullable BigDecimal ratePerPeriod, @Nullable DayCount dayCount, @Schema(required = true) BigDecimal financeRate,
        @Schema(required = true) BigDecimal reinvestRate, @Schema(required = true) String scenario,
        @Nullable @Schema(description = "Whether freed time counts; absent where nothing says what is freed time") Boolean freedTime,
        @Nullable LocalDate valuationDate,
        @Schema(required = true, description = "SHA-256 of everything the figures depend on") String inputHash,
        @Nullable Instant inputsAsOf) {

    /** For an answer that depends on more: the same with a hash that covers it too. */
    public Conventions covering(@Nullable Object... more) {
        return new Conventions(currency, discountRate, period, convention, rateConversion, ratePerPeriod, dayCount, financeRate,
                reinvestRate, scenario, freedTime, valuationDate, InputHash.of(inputHash, Arrays.asList(more)), inputsAsOf);
    }
}
