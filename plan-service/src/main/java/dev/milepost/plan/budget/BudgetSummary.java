package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a plan's budget. Every list adds up to the total, to the last cent.
 */
@Schema(name = "BudgetSummary", description = "The sums of a plan's budget lines. Each list adds up to the total to the last cent; parts that don't come out even are split by the largest remainder")
public record BudgetSummary(
        @Schema(required = true) UUID planId,
        @Schema(required = true) String currency,
        @Schema(required = true) BigDecimal total,
        @Schema(required = true, description = "How many lines there are") int lines,
        @Schema(required = true, description = "All categories that have lines, the largest first") List<OfCategory> byCategory,
        @Schema(required = true, description = "The steps that have lines, in the order of the plan; lines of the whole plan last, without a step") List<OfStep> byStep,
        @Schema(required = true, description = "The months in which something is spent, and, last, without a month, what has no date") List<OfMonth> byMonth,
        @Schema(required = true, description = "Lines without a date, since what they are for is not scheduled: its task is cancelled or in the bin, or its step has no tasks") List<UUID> undatedLines) {

    /** The sum of a category. */
    @Schema(name = "BudgetOfCategory")
    public record OfCategory(
            @Schema(required = true) BudgetCategory category,
            @Schema(required = true) BigDecimal amount,
            @Nullable @Schema(description = "Of the total, to one decimal; together 100. Absent where the total is 0") BigDecimal percent) {
    }

    /** The sum of a step, with its tasks. */
    @Schema(name = "BudgetOfStep")
    public record OfStep(
            @Nullable @Schema(description = "Absent for lines of the whole plan, and for lines whose step or task is in the bin") UUID stepId,
            @Nullable String key,
            @Nullable String name,
            @Schema(required = true) BigDecimal amount,
            @Nullable @Schema(description = "Of the total, to one decimal; together 100. Absent where the total is 0") BigDecimal percent) {
    }

    /** What is spent in a month. */
    @Schema(name = "BudgetOfMonth")
    public record OfMonth(
            @Nullable @Schema(description = "Such as 2027-01; absent for what has no date", pattern = "^[0-9]{4}-[0-9]{2}$") String month,
            @Schema(required = true) BigDecimal amount,
            @Schema(required = true, description = "With all months before") BigDecimal cumulative) {
    }
}
