package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import ch.obermuhlner.math.big.BigDecimalMath;

/**
 * Discount factors and present values, in decimals wide enough that a cent of 10^15 survives a hundred years.
 */
public final class Discounting {
    /** 50 digits: twice what the largest amounts need. */
    static final MathContext EXACT = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Discounting() {
    }

    /**
     * What one unit of money of each period is worth today.
     *
     * @param periods number of periods, 0 or more
     * @param growth 1 + the rate of one period, greater than 0
     */
    public static List<BigDecimal> factors(int periods, BigDecimal growth, Convention convention) {
        BigDecimal perPeriod = BigDecimal.ONE.divide(growth, EXACT);
        BigDecimal factor = switch (convention) {
            case START -> BigDecimal.ONE;
            case END -> perPeriod;
            case MID -> BigDecimalMath.root(perPeriod, TWO, EXACT);
        };
        List<BigDecimal> factors = new ArrayList<>(periods);
        for (int i = 0; i < periods; i++) {
            factors.add(factor);
            factor = factor.multiply(perPeriod, EXACT);
        }
        return factors;
    }

    /**
     * What one unit of money of each date is worth on the earliest of them.
     *
     * @param annualRate yearly rate as a fraction, greater than -1
     */
    public static List<BigDecimal> factors(List<LocalDate> dates, BigDecimal annualRate, DayCount dayCount) {
        if (dates.isEmpty()) {
            return List.of();
        }
        LocalDate earliest = dates.stream().min(LocalDate::compareTo).orElseThrow();
        BigDecimal growth = BigDecimal.ONE.add(annualRate);
        BigDecimal perUnit = BigDecimalMath.exp(
                BigDecimalMath.log(growth, EXACT).divide(BigDecimal.valueOf(-dayCount.unit()), EXACT), EXACT);
        return dates.stream().map(date -> perUnit.pow(Math.toIntExact(dayCount.units(earliest, date)), EXACT)).toList();
    }

    /** Net present value of flows at a constant rate per period. */
    public static BigDecimal npv(List<BigDecimal> flows, BigDecimal ratePerPeriod, Convention convention) {
        return presentValue(flows, factors(flows.size(), BigDecimal.ONE.add(ratePerPeriod), convention));
    }

    /** Net present value of dated flows on the earliest date; their order is irrelevant. */
    public static BigDecimal xnpv(List<DatedFlow> flows, BigDecimal annualRate, DayCount dayCount) {
        List<LocalDate> dates = flows.stream().map(DatedFlow::on).toList();
        return presentValue(flows.stream().map(DatedFlow::amount).toList(), factors(dates, annualRate, dayCount));
    }

    static BigDecimal presentValue(List<BigDecimal> flows, List<BigDecimal> factors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < flows.size(); i++) {
            sum = sum.add(flows.get(i).multiply(factors.get(i), EXACT), EXACT);
        }
        return sum;
    }
}
