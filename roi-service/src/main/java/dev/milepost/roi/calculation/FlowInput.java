package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import dev.milepost.roi.money.CalendarDate;

/**
 * One payment on a calendar date.
 *
 * @param amount money that comes in is positive
 */
public record FlowInput(@NotNull @CalendarDate LocalDate on,
        @NotNull @Digits(integer = 18, fraction = 18) BigDecimal amount) {
}
