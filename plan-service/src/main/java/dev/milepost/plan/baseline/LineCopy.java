package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.budget.BudgetCategory;

/** A budget line as it was. */
@Schema(name = "BaselineBudgetLine")
public record LineCopy(
        @Schema(required = true) UUID budgetLineId,
        @Schema(required = true) BudgetCategory category,
        @Schema(required = true) String name,
        @Schema(required = true) BigDecimal amount,
        @Nullable @Schema(description = "Its step, or that of its task; absent for a line of the whole plan") UUID stepId,
        @Nullable UUID taskId,
        @Nullable @Schema(description = "The first day on which it was to be spent, evenly until the last; absent for a line without a date") LocalDate from,
        @Nullable @Schema(description = "The last day") LocalDate until) {
}
