package dev.milepost.plan.baseline;

import java.util.List;

import dev.milepost.plan.schedule.WorkCalendar;

/**
 * A baseline for calculations.
 *
 * @param calendar with the working days of the plan as they were
 */
public record TakenBaseline(BaselineView baseline, WorkCalendar calendar, List<TaskCopy> tasks, List<LineCopy> budgetLines) {
}
