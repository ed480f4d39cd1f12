package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.baseline.BaselineView;
import dev.milepost.plan.earnedvalue.Indicators;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.earnedvalue.Missing;
import dev.milepost.plan.request.Unavailable;

/** The earned value of a plan against a baseline. */
@Schema(name = "EarnedValueView")
record EarnedValueView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "What it is measured against") BaselineView baseline,
        @Schema(required = true, description = "At the end of this day") LocalDate on,
        @Schema(required = true) String currency,
        @Schema(required = true, description = "Of tasks that have no method of their own") Method method,
        @Schema(required = true, description = "Of the sentences: en, de, es or fr, by Accept-Language") String language,
        @Schema(required = true, description = "All of it in one sentence") String summary,
        @Schema(required = true, description = "Planned value") FigureView pv,
        @Schema(required = true, description = "Earned value") FigureView ev,
        @Schema(required = true, description = "Actual cost") FigureView ac,
        @Schema(required = true, description = "Budget at completion") FigureView bac,
        @Schema(required = true, description = "Schedule variance: EV - PV") FigureView sv,
        @Schema(required = true, description = "Cost variance: EV - AC") FigureView cv,
        @Schema(required = true, description = "Schedule performance index: EV / PV") FigureView spi,
        @Schema(required = true, description = "Cost performance index: EV / AC") FigureView cpi,
        @Schema(required = true, description = "PV / BAC in percent") FigureView percentPlanned,
        @Schema(required = true, description = "EV / BAC in percent") FigureView percentDone,
        @Schema(required = true, description = "AC / BAC in percent") FigureView percentSpent,
        @Schema(required = true, description = "To-complete performance index to the budget: (BAC - EV) / (BAC - AC)") FigureView tcpi,
        @Schema(required = true, description = "The end as each of the three forms sees it") List<ForecastView> forecasts,
        @Schema(required = true) EarnedScheduleView earnedSchedule,
        @Schema(required = true, description = "Whether the roi service said what was spent") ActualCostView actualCost,
        @Schema(required = true, description = "What each task, step and the plan as a whole contributes, if it has a budget") List<PartView> parts,
        @Schema(required = true, description = "Tasks of the baseline that are no longer in the plan: planned, and never earned") List<UUID> deletedTasks,
        @Schema(required = true, description = "Tasks that came after the baseline: not part of it") List<UUID> addedTasks,
        @Schema(required = true) EarnedValueConventions conventions) {

    /** A figure with its sentence. */
    @Schema(name = "EarnedValueFigure")
    record FigureView(
            @Nullable @Schema(description = "Absent where it can't be computed, see reason") BigDecimal value,
            @Schema(required = true, description = "The figure in one plain sentence, or why there is none") String text,
            @Nullable @Schema(description = "Why there is no figure, in one sentence") String reason,
            @Nullable @Schema(description = "The same as a code") Missing reasonCode) {
    }

    /** The end as one form sees it. */
    @Schema(name = "EarnedValueForecast")
    record ForecastView(
            @Schema(required = true, description = "COST_AS_SO_FAR: EAC = BAC / CPI; REST_AS_BUDGETED: EAC = AC + (BAC - EV); COST_AND_PACE_AS_SO_FAR: EAC = AC + (BAC - EV) / (CPI * SPI)") Indicators.Form form,
            @Schema(required = true, description = "Estimate at completion") FigureView eac,
            @Schema(required = true, description = "Estimate to complete: EAC - AC") FigureView etc,
            @Schema(required = true, description = "Variance at completion: BAC - EAC") FigureView vac,
            @Schema(required = true, description = "To-complete performance index to this estimate: (BAC - EV) / (EAC - AC)") FigureView tcpi) {
    }

    /** Schedule performance in time. */
    @Schema(name = "EarnedScheduleView")
    record EarnedScheduleView(
            @Schema(required = true, description = "ES: the working day of the baseline by which what is done now was to be done") FigureView es,
            @Schema(required = true, description = "AT: the working days since the start; until the end, once all is done") FigureView at,
            @Schema(required = true, description = "SV(t) = ES - AT, in working days") FigureView sv,
            @Schema(required = true, description = "SPI(t) = ES / AT") FigureView spi) {
    }

    /** Whether there is an actual cost. */
    @Schema(name = "ActualCostView")
    record ActualCostView(
            @Schema(required = true) boolean available,
            @Nullable @Schema(description = "Why there is none, in one sentence") String reason,
            @Nullable @Schema(description = "The same as a code; absent where the roi service answered in another currency") Unavailable reasonCode) {
    }

    /** What a part of the plan contributes. */
    @Schema(name = "EarnedValuePart")
    record PartView(
            @Schema(required = true, description = "TASK, or what is earned as the tasks in it are: SUMMARY for a task with others below it, STEP, PLAN") Kind kind,
            @Nullable @Schema(description = "The task or step; absent for the plan") UUID id,
            @Schema(required = true) String name,
            @Nullable @Schema(description = "Of a task") Method method,
            @Schema(required = true) BigDecimal bac,
            @Schema(required = true, description = "How much of it was planned to be done, in percent") BigDecimal percentPlanned,
            @Schema(required = true, description = "How much of it is done, in percent") BigDecimal percentDone,
            @Schema(required = true) BigDecimal pv,
            @Schema(required = true) BigDecimal ev,
            @Nullable @Schema(description = "What was spent on its budget lines, where that is known") BigDecimal ac) {

        /** What it is. */
        @Schema(name = "EarnedValuePartKind")
        enum Kind {
            TASK,
            SUMMARY,
            STEP,
            PLAN
        }
    }
}
