package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

/**
 * Where a KPI stood before.
 *
 * @param on the day from which progress counts
 */
public record Baseline(@NotNull @Digits(integer = 20, fraction = 12) BigDecimal value, @NotNull LocalDate on) {
}
