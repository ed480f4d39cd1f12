package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.CalendarDate;

/**
 * One payment on a calendar date.
 *
 * @param amount money that comes in is positive
 */
public record FlowInput(@NotNull @CalendarDate LocalDate on,
        @NotNull @Amount BigDecimal amount) {
}
