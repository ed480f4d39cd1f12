package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.DayCount;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CurrencyCode;

/**
 * Flows to compute the figures of: either one per period, or dated.
 *
 * @param discountRate yearly, as a fraction: 0.1 is 10 %
 * @param financeRate yearly, for the modified rate of return; the discount rate if absent
 * @param reinvestRate yearly, for the modified rate of return; the discount rate if absent
 * @param trace whether the answer lists every step, and what each figure was computed of
 */
public record NewCalculation(@NotNull @CurrencyCode @Schema(examples = "USD") String currency,
        @NotNull @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal discountRate,
        @Schema(defaultValue = "YEAR") Period period,
        @Schema(defaultValue = "START", description = "START: the first flow is undiscounted; END: it is discounted one period; MID: half a period") Convention convention,
        @Schema(defaultValue = "EFFECTIVE") RateConversion rateConversion,
        @Nullable @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal financeRate,
        @Nullable @DecimalMin("-0.99") @DecimalMax("100") @Amount BigDecimal reinvestRate,
        @Schema(defaultValue = "ACT_365") DayCount dayCount,
        @Nullable @Size(min = 1, max = 2000) List<@NotNull @Amount BigDecimal> flows,
        @Nullable @Size(min = 1, max = 2000) List<@NotNull @Valid FlowInput> datedFlows,
        @Nullable @Schema(defaultValue = "false") Boolean trace) {

    public NewCalculation {
        period = Objects.requireNonNullElse(period, Period.YEAR);
        convention = Objects.requireNonNullElse(convention, Convention.START);
        rateConversion = Objects.requireNonNullElse(rateConversion, RateConversion.EFFECTIVE);
        dayCount = Objects.requireNonNullElse(dayCount, DayCount.ACT_365);
    }
}
