package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Amount;

/**
 * Where a KPI should be, and until when this is the target in force.
 *
 * @param value the level to reach or to keep; absent for a range
 * @param low lower end of a range
 * @param high upper end of a range
 * @param by last day on which this target is in force; must be given where there is a way to go
 * @param warningLow below the target but not below this is AT_RISK; for levels and ranges
 * @param warningHigh above the target but not above this is AT_RISK; for levels and ranges
 */
@Schema(description = "A level to reach by a day, or a level or range to keep until a day")
public record Target(@Nullable @Amount BigDecimal value,
        @Nullable @Amount BigDecimal low,
        @Nullable @Amount BigDecimal high, @Nullable LocalDate by,
        @Nullable @Amount BigDecimal warningLow,
        @Nullable @Amount BigDecimal warningHigh) {

    static Target of(BigDecimal value, LocalDate by) {
        return new Target(value, null, null, by, null, null);
    }
}
