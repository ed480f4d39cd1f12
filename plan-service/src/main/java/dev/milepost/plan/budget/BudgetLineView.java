package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget line as callers see it. */
@Schema(name = "BudgetLineView")
public record BudgetLineView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID planId,
        @Schema(required = true) BudgetCategory category,
        @Schema(required = true) String name,
        @Schema(required = true) BigDecimal amount,
        @Schema(required = true, description = "The plan's") String currency,
        @Nullable @Schema(description = "The step that it is for; absent for a line of the whole plan or of a task") UUID stepId,
        @Nullable @Schema(description = "The task that it is for; absent for a line of the whole plan or of a step") UUID taskId,
        @Schema(required = true, description = "ON_DATE all on one day, EVENLY over the calendar days of a span, SCHEDULED evenly over the days on which its task, its step or the plan is scheduled") Spread spread,
        @Nullable @Schema(description = "Of ON_DATE") LocalDate date,
        @Nullable @Schema(description = "Of EVENLY: the first day") LocalDate from,
        @Nullable @Schema(description = "Of EVENLY: the last day") LocalDate until,
        @Nullable String vendor,
        @Nullable String notes,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
