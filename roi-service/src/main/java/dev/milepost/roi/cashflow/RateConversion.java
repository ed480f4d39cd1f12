package dev.milepost.roi.cashflow;

import java.math.BigDecimal;

import ch.obermuhlner.math.big.BigDecimalMath;

/** How a yearly discount rate becomes the rate of a shorter period. */
public enum RateConversion {
    /** (1+r)^(1/12) - 1 a month: twelve months give exactly the yearly rate. */
    EFFECTIVE {
        @Override
        BigDecimal growth(BigDecimal annualRate, Period period) {
            BigDecimal annual = BigDecimal.ONE.add(annualRate);
            if (period == Period.YEAR) {
                return annual;
            }
            return BigDecimalMath.root(annual, BigDecimal.valueOf(period.perYear()), Discounting.EXACT);
        }
    },
    /** r/12 a month, as loans are quoted; a quarter is three such months. */
    NOMINAL_12 {
        @Override
        BigDecimal growth(BigDecimal annualRate, Period period) {
            if (period == Period.YEAR) {
                return BigDecimal.ONE.add(annualRate);
            }
            BigDecimal month = BigDecimal.ONE.add(annualRate.divide(BigDecimal.valueOf(12), Discounting.EXACT));
            return month.pow(period.months(), Discounting.EXACT);
        }
    };

    /** What one unit of money becomes in one period: 1 + the rate of the period. */
    abstract BigDecimal growth(BigDecimal annualRate, Period period);

    /**
     * The rate of one period.
     *
     * @param annualRate the yearly rate as a fraction (0.1 = 10 %), greater than -1
     */
    public BigDecimal ratePer(Period period, BigDecimal annualRate) {
        return growth(annualRate, period).subtract(BigDecimal.ONE);
    }
}
