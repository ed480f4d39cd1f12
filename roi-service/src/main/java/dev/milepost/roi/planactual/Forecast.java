package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

/**
 * Where a line ends, unrounded.
 *
 * @param used the method, which may be another one than was asked for
 * @param reason why it is another one; null where it isn't
 */
record Forecast(BigDecimal value, ForecastMethod used, @Nullable Outcome reason) {

    /**
     * @param planned in all
     * @param toDate planned so far
     * @param actual so far
     * @param cost whether it is a cost: of a benefit that brings nothing it is a forecast that it goes on bringing nothing
     */
    static Forecast of(ForecastMethod wanted, BigDecimal planned, BigDecimal toDate, BigDecimal actual, boolean cost) {
        BigDecimal rest = planned.subtract(toDate);
        if (wanted == ForecastMethod.AS_PLANNED) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, null);
        }
        if (toDate.signum() == 0) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, Outcome.NOTHING_DUE_YET);
        }
        if (cost && actual.signum() == 0) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, Outcome.NOTHING_SPENT_YET);
        }
        return new Forecast(actual.add(rest.multiply(actual).divide(toDate, MathContext.DECIMAL128)), ForecastMethod.RUN_RATE,
                null);
    }
}
