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

/** A process to add. */
@Schema(name = "NewProcess")
record NewProcess(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(required = true, description = "What one case is called, such as ticket or invoice") @NotBlank @Size(max = 100) String unit,
        @Schema(required = true, description = "What the volume is counted over") @NotNull Period period,
        @Schema(description = "How many of the periods a year has, such as 250 working days; all of them if left out: 365 days, 52 weeks, 12 months, 4 quarters") @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("366") @Digits(integer = 3, fraction = 4) BigDecimal periodsPerYear,
        @Schema(required = true, description = "Cases in one period") @NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal volumePerPeriod,
        @Schema(description = "Working minutes of one case") @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 4) BigDecimal minutesPerCase,
        @Schema(description = "Share of the cases that go wrong, 0 to 1") @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 12) BigDecimal errorRate,
        @Schema(description = "What a case costs beside working time; needs a currency") @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal costPerCase,
        @Schema(description = "What an hour of working time costs; needs a currency") @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal costPerHour,
        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Schema(description = "When this was so: the date of the baseline") @Nullable @CalendarDate LocalDate measuredOn,
        @Nullable @Size(max = 200) String owner) {

    ProcessEdit edit() {
        return new ProcessEdit(externalId, name, description, unit, period, periodsPerYear, volumePerPeriod, minutesPerCase,
                errorRate, costPerCase, costPerHour, currency, measuredOn, owner);
    }
}
