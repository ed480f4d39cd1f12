package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import dev.milepost.roi.money.Amount;

/**
 * Where a KPI stood before.
 *
 * @param on the day from which progress counts
 */
public record Baseline(@NotNull @Amount BigDecimal value, @NotNull LocalDate on) {
}
