package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When what was paid has come back, in months from the first flow that is negative.
 *
 * @param firstCross when the running total first reaches zero again
 * @param stays when it reaches zero for good: later than {@code firstCross} where flows turn negative again
 */
public record Payback(Figure firstCross, Figure stays) {

    /**
     * @param flows in order of time
     * @param months when each flow is complete; the same length
     * @param interpolated whether a flow comes in evenly since the one before, or all at once
     */
    static Payback of(List<BigDecimal> flows, List<BigDecimal> months, boolean interpolated) {
        Optional<Integer> firstOutflow = IntStream.range(0, flows.size()).boxed()
                .filter(i -> flows.get(i).signum() < 0).findFirst();
        if (firstOutflow.isEmpty()) {
            Figure none = Figure.without(Absence.NO_NEGATIVE_FLOW);
            return new Payback(none, none);
        }
        BigDecimal start = months.get(firstOutflow.get());
        Figure firstCross = Figure.without(Absence.NEVER);
        Figure stays = Figure.without(Absence.NEVER);
        BigDecimal total = BigDecimal.ZERO;
        boolean wasNegative = false;
        for (int i = 0; i < flows.size(); i++) {
            BigDecimal before = total;
            total = total.add(flows.get(i));
            if (before.signum() < 0 && total.signum() >= 0) {
                BigDecimal missing = interpolated ? open(before, flows.get(i), months.get(i - 1), months.get(i))
                        : BigDecimal.ZERO;
                stays = Figure.of(months.get(i).subtract(missing).subtract(start));
                if (firstCross.value().isEmpty()) {
                    firstCross = stays;
                }
            }
            wasNegative |= total.signum() < 0;
        }
        if (!wasNegative) {
            return new Payback(Figure.of(BigDecimal.ZERO), Figure.of(BigDecimal.ZERO));
        }
        return new Payback(firstCross, total.signum() < 0 ? Figure.without(Absence.NEVER) : stays);
    }

    /** The part of the stretch that is left once the running total is zero. */
    private static BigDecimal open(BigDecimal before, BigDecimal flow, BigDecimal from, BigDecimal to) {
        BigDecimal used = before.negate().divide(flow, Discounting.EXACT);
        return BigDecimal.ONE.subtract(used).multiply(to.subtract(from), Discounting.EXACT);
    }
}
