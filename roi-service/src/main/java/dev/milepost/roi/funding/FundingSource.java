package dev.milepost.roi.funding;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One line of funding.
 *
 * @param amount 0 or more
 * @param period in which it comes in, counted from 0
 * @param repayment null for what is never paid back
 */
public record FundingSource(String name, FundingKind kind, BigDecimal amount, int period, @Nullable Repayment repayment) {

    /**
     * @param annualRate interest as quoted, a fraction; a period of m months bears m/12 of it
     * @param first period of the first payment, after that in which the money came in; interest runs from that on
     * @param payments how many, 1 or more
     */
    public record Repayment(RepaymentKind kind, BigDecimal annualRate, int first, int payments) {
    }

    public FundingSource withAmount(BigDecimal other) {
        return new FundingSource(name, kind, other, period, repayment);
    }
}
