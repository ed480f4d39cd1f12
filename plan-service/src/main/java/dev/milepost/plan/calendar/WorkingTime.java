package dev.milepost.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.plan.schedule.WorkCalendar;

/**
 * When work is done.
 *
 * @param workingDays at least one day of the week
 * @param hours of every working day, on the half hour; 08:00 to 12:00 and 13:00 to 17:00 if left out
 * @param exceptions days that differ from their weekday
 */
@Schema(name = "WorkingTime", description = "Working days of the week, the hours of a working day, and days that differ")
public record WorkingTime(
        @Schema(required = true, description = "At least one day of the week") @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> workingDays,
        @Schema(description = "On the half hour, in ascending order; 08:00 to 12:00 and 13:00 to 17:00 if left out") @Nullable @Size(max = 8) List<@NotNull @Valid Hours> hours,
        @Schema(description = "Days or runs of days that differ from their weekday") @Nullable @Size(max = 500) List<@NotNull @Valid Exception> exceptions) {

    /** From one time of day to a later one. */
    @Schema(name = "WorkingHours")
    public record Hours(
            @Schema(required = true, implementation = String.class, pattern = TIME_OF_DAY, description = "Time of day, on the half hour") @NotNull LocalTime from,
            @Schema(required = true, implementation = String.class, pattern = TIME_OF_DAY, description = "Time of day, on the half hour") @NotNull LocalTime to) {
    }

    /**
     * A day, or a run of days, that differs from its weekday.
     *
     * @param date the first day
     * @param until the last day, absent for a single one
     * @param working whether it is worked; false if left out
     * @param name what it is
     */
    @Schema(name = "CalendarException")
    public record Exception(
            @Schema(required = true) @NotNull @CalendarDate LocalDate date,
            @Schema(description = "The last day of a run; left out for a single day") @Nullable @CalendarDate LocalDate until,
            @Schema(description = "Whether it is worked; false if left out") @Nullable Boolean working,
            @Nullable @Size(max = 100) String name) {
    }

    /** How times of day are written; seconds may be left out. */
    public static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):(00|30)(:00)?$";

    private static final int LONGEST_RUN = 400;

    /** Monday to Friday, eight hours a day. */
    public static final WorkingTime MONDAY_TO_FRIDAY = of(WorkCalendar.MONDAY_TO_FRIDAY);

    public WorkingTime {
        workingDays = List.copyOf(new TreeSet<>(workingDays));
        hours = hours == null ? null : List.copyOf(hours);
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    private static WorkingTime of(WorkCalendar calendar) {
        return new WorkingTime(List.copyOf(calendar.workingDays()),
                calendar.hours().stream().map(hours -> new Hours(hours.from(), hours.to())).toList(), List.of());
    }

    /** The same with the hours that hold where none are given. */
    public WorkingTime complete() {
        return hours == null || hours.isEmpty() ? new WorkingTime(workingDays, MONDAY_TO_FRIDAY.hours(), exceptions) : this;
    }

    /**
     * For the calculation.
     *
     * @param pointer where it stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 400 where hours overlap or are off the half hour, or a run is too long
     */
    public WorkCalendar calendar(String pointer) {
        try {
            List<WorkCalendar.Hours> daily = hours == null || hours.isEmpty() ? WorkCalendar.EIGHT_HOURS
                    : hours.stream().map(interval -> new WorkCalendar.Hours(interval.from(), interval.to())).toList();
            return new WorkCalendar(Set.copyOf(workingDays), daily, differingDays());
        } catch (IllegalArgumentException e) {
            throw KitProblem.VALIDATION_FAILED.because("The calendar can't be used: %s", String.valueOf(e.getMessage()))
                    .at(pointer, "unusable-calendar", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    private Map<LocalDate, Boolean> differingDays() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (Exception exception : exceptions == null ? List.<Exception> of() : exceptions) {
            LocalDate until = exception.until() == null ? exception.date() : exception.until();
            long length = until.toEpochDay() - exception.date().toEpochDay() + 1;
            if (length < 1 || length > LONGEST_RUN) {
                throw new IllegalArgumentException("An exception from " + exception.date() + " to " + until
                        + " must run forward, for " + LONGEST_RUN + " days at most");
            }
            exception.date().datesUntil(until.plusDays(1))
                    .forEach(day -> days.put(day, Boolean.TRUE.equals(exception.working())));
        }
        return days;
    }
}
