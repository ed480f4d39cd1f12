package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import ch.obermuhlner.math.big.BigDecimalMath;

/**
 * Modified internal rate of return: what is paid is financed at one rate, what comes in is invested again at another.
 */
public final class ModifiedRateOfReturn {

    private ModifiedRateOfReturn() {
    }

    /**
     * Rate per period of evenly spaced flows, the first of them undiscounted.
     *
     * @param financeRate per period, on the negative flows
     * @param reinvestRate per period, on the positive flows
     */
    public static Figure of(List<BigDecimal> flows, BigDecimal financeRate, BigDecimal reinvestRate) {
        List<BigDecimal> finance = Discounting.factors(flows.size(), BigDecimal.ONE.add(financeRate), Convention.START);
        List<BigDecimal> reinvest = Discounting.factors(flows.size(), BigDecimal.ONE.add(reinvestRate),
                Convention.START);
        return of(flows, finance, reinvest, flows.size() - 1.0);
    }

    /** Rate per unit of time of flows in order, {@code time} being from the first to the last. */
    static Figure of(List<BigDecimal> flows, List<BigDecimal> financeFactors, List<BigDecimal> reinvestFactors,
            double time) {
        if (flows.stream().noneMatch(flow -> flow.signum() > 0)) {
            return Figure.without(Absence.NO_POSITIVE_FLOW);
        }
        if (flows.stream().noneMatch(flow -> flow.signum() < 0)) {
            return Figure.without(Absence.NO_NEGATIVE_FLOW);
        }
        if (time <= 0) {
            return Figure.without(Absence.NO_TIME);
        }
        BigDecimal invested = Discounting.presentValue(flows.stream().map(f -> f.min(BigDecimal.ZERO)).toList(),
                financeFactors).negate();
        BigDecimal gained = Discounting.presentValue(flows.stream().map(f -> f.max(BigDecimal.ZERO)).toList(),
                reinvestFactors).divide(reinvestFactors.getLast(), Discounting.EXACT);
        BigDecimal growth = gained.divide(invested, Discounting.EXACT);
        double logarithm = BigDecimalMath.log(growth, MathContext.DECIMAL64).doubleValue();
        return Figure.of(BigDecimal.valueOf(Math.expm1(logarithm / time)));
    }
}
