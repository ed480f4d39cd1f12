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
     * @param earned what is done so far; what was planned to be done, where nobody knows it
     * @param actual so far
     * @param cost whether it is a cost: of a benefit that brings nothing it is a forecast that it goes on bringing nothing
     * @param nothing why there is no rate, where nothing is earned
     */
    static Forecast of(ForecastMethod wanted, BigDecimal planned, BigDecimal earned, BigDecimal actual, boolean cost,
            Outcome nothing) {
        BigDecimal rest = planned.subtract(earned);
        if (wanted == ForecastMethod.AS_PLANNED) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, null);
        }
        if (earned.signum() == 0) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, nothing);
        }
        if (cost && actual.signum() == 0) {
            return new Forecast(actual.add(rest), ForecastMethod.AS_PLANNED, Outcome.NOTHING_SPENT_YET);
        }
        return new Forecast(actual.add(rest.multiply(actual).divide(earned, MathContext.DECIMAL128)), ForecastMethod.RUN_RATE,
                null);
    }
}
