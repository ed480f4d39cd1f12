package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a process. */
@Schema(name = "ProcessEdit")
record ProcessEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotBlank @Size(max = 100) String unit,
        @NotNull Period period,
        @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("366") @Digits(integer = 3, fraction = 4) BigDecimal periodsPerYear,
        @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal volumePerPeriod,
        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) BigDecimal minutesPerCase,
        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 12) BigDecimal errorRate,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal costPerCase,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal costPerHour,
        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Nullable @CalendarDate LocalDate measuredOn,
        @Nullable @Size(max = 200) String owner) {
}
