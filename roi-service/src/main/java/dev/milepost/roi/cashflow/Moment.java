package dev.milepost.roi.cashflow;

import java.math.BigDecimal;

/**
 * What is paid and gained in one period or on one date; each of the three is usually 0 or more.
 *
 * @param disbenefit what gets worse: taken off the benefits, not added to the costs
 */
public record Moment(BigDecimal cost, BigDecimal benefit, BigDecimal disbenefit) {
    /** Nothing happens. */
    public static final Moment NOTHING = new Moment(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** A bare flow: what is negative is cost, what is positive is benefit. */
    public static Moment ofFlow(BigDecimal amount) {
        return new Moment(amount.negate().max(BigDecimal.ZERO), amount.max(BigDecimal.ZERO), BigDecimal.ZERO);
    }

    public BigDecimal net() {
        return benefit.subtract(disbenefit).subtract(cost);
    }

    public Moment plus(Moment other) {
        return new Moment(cost.add(other.cost), benefit.add(other.benefit), disbenefit.add(other.disbenefit));
    }
}
