package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.math.MathContext;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Rounding;

/**
 * What is done, in money, and how well it goes by that.
 *
 * @param value earned value EV
 * @param costPerformance CPI = EV / AC; null where nothing was spent
 * @param schedulePerformance SPI = EV / PV; null where nothing was due
 */
@Schema(name = "EarnedFigures")
public record EarnedFigures(
        @Schema(required = true, description = "EV: what was planned in all for the part that is done, as the plan says") BigDecimal value,
        @Nullable @Schema(description = "CPI = EV / AC: under 1 it costs more than planned; absent where nothing was spent") BigDecimal costPerformance,
        @Nullable @Schema(description = "SPI = EV / PV: under 1 less is done than planned; absent where nothing was due") BigDecimal schedulePerformance) {

    static EarnedFigures of(BigDecimal earned, BigDecimal plannedToDate, BigDecimal actual) {
        return new EarnedFigures(earned, index(earned, actual), index(earned, plannedToDate));
    }

    private static @Nullable BigDecimal index(BigDecimal earned, BigDecimal by) {
        return by.signum() == 0 ? null : Rounding.rate(earned.divide(by, MathContext.DECIMAL128));
    }
}
