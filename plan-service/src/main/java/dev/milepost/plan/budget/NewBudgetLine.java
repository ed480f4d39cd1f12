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

/** A budget line to add. */
@Schema(name = "NewBudgetLine")
record NewBudgetLine(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull BudgetCategory category,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true, description = "In the plan's currency, with no more decimals than that has") @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal amount,
        @Schema(description = "The step that it is for; leave out for a line of the whole plan or of a task") @Nullable UUID stepId,
        @Schema(description = "The task that it is for; leave out for a line of the whole plan or of a step") @Nullable UUID taskId,
        @Schema(description = "When it is spent; left out, ON_DATE with a date, EVENLY with from and until, else SCHEDULED") @Nullable Spread spread,
        @Schema(description = "For ON_DATE: the day on which it is spent") @Nullable @CalendarDate LocalDate date,
        @Schema(description = "For EVENLY: the first day of the span") @Nullable @CalendarDate LocalDate from,
        @Schema(description = "For EVENLY: the last day of the span") @Nullable @CalendarDate LocalDate until,
        @Schema(description = "Who is paid") @Nullable @Size(max = 200) String vendor,
        @Nullable @Size(max = 10_000) String notes) {

    BudgetLineEdit edit() {
        return new BudgetLineEdit(externalId, category, name, amount, stepId, taskId, spreadOrImplied(), date, from, until,
                vendor,
                notes);
    }

    private Spread spreadOrImplied() {
        if (spread != null) {
            return spread;
        }
        if (date != null) {
            return Spread.ON_DATE;
        }
        return from != null || until != null ? Spread.EVENLY : Spread.SCHEDULED;
    }
}
