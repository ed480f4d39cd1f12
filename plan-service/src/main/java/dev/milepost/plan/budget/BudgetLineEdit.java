package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a budget line. */
@Schema(name = "BudgetLineEdit")
public record BudgetLineEdit(
        @Nullable @ExternalId String externalId,
        @NotNull BudgetCategory category,
        @NotBlank @Size(max = 200) String name,
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
        @Nullable UUID stepId,
        @Nullable UUID taskId,
        @NotNull Spread spread,
        @Nullable @CalendarDate LocalDate date,
        @Nullable @CalendarDate LocalDate from,
        @Nullable @CalendarDate LocalDate until,
        @Nullable @Size(max = 200) String vendor,
        @Nullable @Size(max = 10_000) String notes) {
}
