package dev.milepost.roi.businesscase;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.funding.FundingKind;
import dev.milepost.roi.funding.FundingSource;
import dev.milepost.roi.funding.RepaymentKind;
import dev.milepost.roi.money.Amount;

/**
 * Money to pay for a case. It changes who pays, not what the case is worth.
 *
 * @param period in which it comes in, counted from 0
 * @param repayment needed for a loan, possible for a vendor's credit, for nothing else
 */
public record FundingInput(@NotBlank @Size(max = 200) @Schema(required = true) String name,
        @NotNull @Schema(required = true) FundingKind kind,
        @NotNull @DecimalMin("0") @Amount @Schema(required = true) BigDecimal amount,
        @Nullable @Min(0) @Max(1199) @Schema(description = "In which it comes in, counted from 0; 0 if absent") Integer period,
        @Nullable @Valid @Schema(description = "Needed for a loan, possible for a vendor's credit") RepaymentInput repayment) {

    /**
     * How it is paid back.
     *
     * @param interestRate yearly, as quoted: a month bears a twelfth of it
     * @param firstPeriod of the first payment; the one after the money came in if absent
     * @param payments how many, one per period
     */
    @Schema(name = "RepaymentInput")
    public record RepaymentInput(@NotNull @Schema(required = true) RepaymentKind kind,
            @NotNull @DecimalMin("0") @DecimalMax("1") @Amount @Schema(required = true, description = "Yearly, as quoted: a month bears a twelfth of it") BigDecimal interestRate,
            @Nullable @Min(1) @Max(1199) @Schema(description = "Of the first payment; the one after the money came in if absent. Interest runs from when the money came in") Integer firstPeriod,
            @NotNull @Min(1) @Max(600) @Schema(required = true, description = "How many, one per period") Integer payments) {
    }

    int start() {
        return period == null ? 0 : period;
    }

    FundingSource source() {
        RepaymentInput terms = repayment;
        return new FundingSource(name, kind, amount, start(), terms == null ? null
                : new FundingSource.Repayment(terms.kind(), terms.interestRate(), firstPayment(terms), terms.payments()));
    }

    int firstPayment(RepaymentInput terms) {
        return terms.firstPeriod() == null ? start() + 1 : terms.firstPeriod();
    }
}
