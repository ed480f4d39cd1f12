package dev.milepost.roi.businesscase;

import java.math.BigDecimal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Amount;
import dev.milepost.roi.uncertainty.DistributionInput;

/**
 * A number that lines are multiplied with: users, hours saved, a rate, a share.
 *
 * @param key by which lines and scenarios name it
 * @param value absent where a KPI gives it; with a KPI, what is taken until something was measured
 * @param kpi the id of a KPI, or key: and its key; its value is read whenever figures are computed
 * @param kpiFactor what the KPI's value is multiplied with: 1/60 makes hours of minutes
 * @param low the least it may be, for the tornado
 * @param high the most it may be
 * @param distribution what it may turn out to be, for simulations
 * @param wage whether it is what somebody is paid or costs: its numbers are shown only to those who may write
 */
public record DriverInput(
        @NotNull @Size(max = 60) @Pattern(regexp = KEY) @Schema(required = true) String key,
        @NotBlank @Size(max = 200) @Schema(required = true) String name, @Nullable @Size(max = 60) String unit,
        @Nullable @Amount @Schema(description = "Absent where a KPI gives it; with a KPI, what is taken until something was measured") BigDecimal value,
        @Nullable @Size(max = 120) @Schema(description = "The id of a KPI, or key: and its key; its value is read whenever figures are computed") String kpi,
        @Nullable @Amount @Schema(description = "What the KPI's value is multiplied with; 1 if absent") BigDecimal kpiFactor,
        @Nullable @Amount @Schema(description = "The least it may be, for the tornado") BigDecimal low,
        @Nullable @Amount @Schema(description = "The most it may be, for the tornado") BigDecimal high,
        @Nullable @Valid @Schema(description = "What it may turn out to be, for simulations") DistributionInput distribution,
        @Nullable @Schema(description = "Whether it is what somebody is paid or costs: its numbers are shown only to those who may write") Boolean wage) {

    static final String KEY = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

    boolean isWage() {
        return Boolean.TRUE.equals(wage);
    }

    /** That there is such a driver, and none of its numbers. */
    DriverInput withoutNumbers() {
        return new DriverInput(key, name, unit, null, kpi, kpiFactor, null, null, null, wage);
    }
}
