package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.util.List;

/**
 * The most money that is out at any time: the deepest point of the running total.
 *
 * @param amount 0 or more
 * @param index of the flow that reaches it; 0 where nothing is ever out
 */
public record PeakFunding(BigDecimal amount, int index) {

    static PeakFunding of(List<BigDecimal> flows) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal deepest = BigDecimal.ZERO;
        int index = 0;
        for (int i = 0; i < flows.size(); i++) {
            total = total.add(flows.get(i));
            if (total.compareTo(deepest) < 0) {
                deepest = total;
                index = i;
            }
        }
        return new PeakFunding(deepest.negate(), index);
    }
}
