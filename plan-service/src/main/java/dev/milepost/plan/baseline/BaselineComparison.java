package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.budget.BudgetCategory;

/** What has changed from a baseline to another one, or to today. */
@Schema(name = "BaselineComparison")
public record BaselineComparison(
        @Schema(required = true) UUID planId,
        @Schema(required = true) Side from,
        @Schema(required = true) Side to,
        @Schema(required = true, description = "By how much the start has moved") Shift start,
        @Schema(required = true, description = "By how much the finish has moved") Shift finish,
        @Schema(required = true, description = "The same in one sentence") String text,
        @Schema(required = true) Counts counts,
        @Schema(required = true, description = "All tasks of both, in the order of the later plan; those that are no longer there at the end") List<OfTask> tasks,
        @Schema(required = true) OfBudget budget) {

    /** What has become of a task or budget line. */
    @Schema(name = "BaselineChange")
    public enum Change {
        /** It was not there before. */
        ADDED,
        /** It is no longer there. */
        DELETED,
        /** At least its dates are others. */
        MOVED,
        /** Its dates are the same, something else is not. */
        CHANGED,
        UNCHANGED
    }

    /** One of the two that are compared. */
    @Schema(name = "BaselineComparisonSide")
    public record Side(
            @Nullable @Schema(description = "Absent for today") UUID baselineId,
            @Nullable @Schema(description = "Of the baseline; absent for today") String name,
            @Nullable @Schema(description = "When the baseline was taken; absent for today") Instant takenAt,
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate finish,
            @Schema(required = true) String currency,
            @Schema(required = true, description = "The total of its budget lines") BigDecimal budget) {
    }

    /** How far a date has moved; later is positive. */
    @Schema(name = "DateShift")
    public record Shift(
            @Schema(required = true, description = "By the working days of the first one's calendar") long workingDays,
            @Schema(required = true) long calendarDays) {
    }

    /** How many tasks have changed how. */
    @Schema(name = "BaselineCounts")
    public record Counts(
            @Schema(required = true) int added,
            @Schema(required = true) int deleted,
            @Schema(required = true) int moved,
            @Schema(required = true) int changed,
            @Schema(required = true) int unchanged) {
    }

    /** A task in both. */
    @Schema(name = "BaselineTaskDifference")
    public record OfTask(
            @Schema(required = true) UUID taskId,
            @Schema(required = true, description = "As it is called now, or was called last") String name,
            @Schema(required = true) Change change,
            @Schema(required = true, description = "The names of the fields that differ; empty for one that was added or deleted") List<String> fields,
            @Nullable @Schema(description = "Absent where one of the two has no start") Shift start,
            @Nullable @Schema(description = "Absent where one of the two has no finish") Shift finish,
            @Nullable @Schema(description = "As it was; absent for one that was added") TaskCopy from,
            @Nullable @Schema(description = "As it is; absent for one that was deleted") TaskCopy to) {
    }

    /** The budgets of both. */
    @Schema(name = "BaselineBudgetDifference")
    public record OfBudget(
            @Nullable @Schema(description = "By how much the budget has grown; absent where the currencies differ") BigDecimal difference,
            @Nullable @Schema(description = "Why there are no differences") String reason,
            @Schema(required = true) List<OfCategory> byCategory,
            @Schema(required = true, description = "All budget lines of both; those that are no longer there at the end") List<OfLine> lines) {
    }

    /** The sums of a category in both. */
    @Schema(name = "BaselineCategoryDifference")
    public record OfCategory(
            @Schema(required = true) BudgetCategory category,
            @Schema(required = true) BigDecimal from,
            @Schema(required = true) BigDecimal to,
            @Nullable @Schema(description = "Absent where the currencies differ") BigDecimal difference) {
    }

    /** A budget line in both. */
    @Schema(name = "BaselineLineDifference")
    public record OfLine(
            @Schema(required = true) UUID budgetLineId,
            @Schema(required = true) String name,
            @Schema(required = true) Change change,
            @Schema(required = true) List<String> fields,
            @Nullable @Schema(description = "Of the amounts; absent where the currencies differ") BigDecimal difference,
            @Nullable @Schema(description = "As it was; absent for one that was added") LineCopy from,
            @Nullable @Schema(description = "As it is; absent for one that was deleted") LineCopy to) {
    }
}
