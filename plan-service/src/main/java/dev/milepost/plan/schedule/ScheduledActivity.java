package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The dates of one activity. A finish is the last day worked; a milestone falls on the day whose work completes it, or on
 * the day that a date of its own names.
 *
 * @param key of the activity
 * @param earlyStart the first day worked at the earliest
 * @param earlyStartAt the time of that day
 * @param earlyFinish the last day worked at the earliest
 * @param earlyFinishAt the time of that day
 * @param lateStart the first day worked at the latest that keeps the plan's finish, deadlines and constraints
 * @param lateStartAt the time of that day
 * @param lateFinish the last day worked at the latest
 * @param lateFinishAt the time of that day
 * @param totalFloat working days between early and late start; negative where a deadline or constraint can't be kept
 * @param freeFloat working days it may slip without moving any successor's early date
 * @param critical total float of 0 or less, and not done
 * @param why what set the early dates
 * @param whyLate what set the late dates
 * @param summary whether others are inside it: its dates span theirs, its floats are the least of theirs
 * @param percentDone how much of it is done, for a summary of the work inside it, rounded down
 */
public record ScheduledActivity(String key, LocalDate earlyStart, LocalTime earlyStartAt, LocalDate earlyFinish,
        LocalTime earlyFinishAt, LocalDate lateStart, LocalTime lateStartAt, LocalDate lateFinish, LocalTime lateFinishAt,
        BigDecimal totalFloat, BigDecimal freeFloat, boolean critical, Why why, WhyLate whyLate,
        boolean summary, int percentDone) {
}
