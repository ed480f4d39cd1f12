package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.schedule.WorkCalendar;

/** What the figures of a schedule mean. */
@Schema(name = "ScheduleConventions")
record ScheduleConventions(
        @Schema(required = true) String durations,
        @Schema(required = true) String lags,
        @Schema(required = true) String dayRule,
        @Schema(required = true) String milestones,
        @Schema(required = true) String timesOfDay,
        @Schema(required = true) String floats,
        @Schema(required = true) String critical,
        @Schema(required = true) String constraints,
        @Schema(required = true) String progress,
        @Schema(required = true) String summaries,
        @Schema(required = true, description = "Everything is rounded to this grain") int grainMinutes,
        @Schema(required = true) BigDecimal hoursPerDay,
        @Schema(required = true) LocalDate planStart,
        @Nullable LocalDate statusDate,
        @Schema(required = true) WorkingTime calendar) {

    private static final int GRAIN = 30;

    static ScheduleConventions of(LocalDate planStart, @Nullable LocalDate statusDate, WorkingTime working,
            WorkCalendar calendar) {
        return new ScheduleConventions(
                "Standard days of the calendar, each as long as its hours, parts rounded up to half hours",
                "WORKING in standard days of the successor's calendar, ELAPSED in days of 24 hours; negative lets tasks overlap",
                "A finish is the last day worked: three days from a Monday end on Wednesday",
                "A milestone falls on the day whose work completes it, or on the day that a date of its own names",
                "The fields ending in At give the time of that day, where tasks are shorter than a day",
                "Total float is late start minus early start: the largest delay that leaves the finish of the plan, exact beside"
                        + " elapsed lags too; free float the least slack to any successor's early date; in working days, where"
                        + " Friday evening and Monday morning are one moment; negative means too late",
                "Total float of 0 or less, and not done",
                "SNET and FNET move a task; SNLT, FNLT and deadlines bound its late dates; MSO and MFO override dependencies;"
                        + " ALAP takes up free float without moving anything else",
                "What is done keeps its dates; what is in progress keeps its start and does the rest from the status date on,"
                        + " if there is one; what has not started begins no earlier than that date. What has begun waits for no"
                        + " dependency any more. Cancelled tasks have no dates",
                "A task with others inside it has the dates of those. A dependency that leads to it holds all of them, one that"
                        + " leaves its start follows the first of them, one that leaves its finish the last. It takes SNET, FNLT and"
                        + " a deadline, which hold what is inside",
                GRAIN, calendar.hoursPerDay(), planStart, statusDate, working);
    }
}
