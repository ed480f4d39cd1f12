package dev.milepost.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
 * @param hours of a standard day, on the half hour; 08:00 to 12:00 and 13:00 to 17:00 if left out
 * @param exceptions days that differ from their weekday
 * @param dayHours working days of the week with hours of their own
 */
@Schema(name = "WorkingTime", description = "Working days of the week, the hours of a standard day, and days that differ")
public record WorkingTime(
        @Schema(required = true, description = "At least one day of the week") @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> workingDays,
        @Schema(description = "Of a standard day, which is also what a day of duration is: on the half hour, in ascending order; 08:00 to 12:00 and 13:00 to 17:00 if left out") @Nullable @Size(max = 8) List<@NotNull @Valid Hours> hours,
        @Schema(description = "Days or runs of days that differ from their weekday; the last that names a day counts") @Nullable @Size(max = 500) List<@NotNull @Valid Exception> exceptions,
        @Schema(description = "Working days of the week with hours of their own, such as a short Friday") @Nullable @Size(max = 7) List<@NotNull @Valid DayHours> dayHours) {

    /** From one time of day to a later one. */
    @Schema(name = "WorkingHours")
    public record Hours(
            @Schema(required = true, implementation = String.class, pattern = TIME_OF_DAY, description = "Time of day, on the half hour") @NotNull LocalTime from,
            @Schema(required = true, implementation = String.class, pattern = TIME_OF_DAY, description = "Time of day, on the half hour") @NotNull LocalTime to) {
    }

    /** A working day of the week with hours of its own. */
    @Schema(name = "WorkingDayHours")
    public record DayHours(
            @Schema(required = true, description = "One of the working days") @NotNull DayOfWeek day,
            @Schema(required = true, description = "In ascending order") @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid Hours> hours) {

        public DayHours {
            hours = List.copyOf(hours);
        }
    }

    /**
     * A day, or a run of days, that differs from its weekday.
     *
     * @param date the first day
     * @param until the last day, absent for a single one
     * @param working whether it is worked; if left out, it is where it has hours
     * @param name what it is
     * @param hours when it is worked; those of a standard day if left out
     */
    @Schema(name = "CalendarException")
    public record Exception(
            @Schema(required = true) @NotNull @CalendarDate LocalDate date,
            @Schema(description = "The last day of a run; left out for a single day") @Nullable @CalendarDate LocalDate until,
            @Schema(description = "Whether it is worked; if left out, it is where it has hours") @Nullable Boolean working,
            @Nullable @Size(max = 100) String name,
            @Schema(description = "Other hours than on a standard day") @Nullable @Size(max = 8) List<@NotNull @Valid Hours> hours) {

        public Exception {
            hours = hours == null || hours.isEmpty() ? null : List.copyOf(hours);
        }

        static Exception free(LocalDate date, String name) {
            return new Exception(date, null, false, name, null);
        }

        LocalDate last() {
            return until == null ? date : until;
        }

        private Exception running(LocalDate from, LocalDate to) {
            return new Exception(from, from.equals(to) ? null : to, working, name, hours);
        }

        /** With nothing said twice: hours say that it is worked, and neither that it is free. */
        private Exception plain(List<Hours> standard) {
            List<Hours> own = hours == null || hours.equals(standard) ? null : hours;
            boolean worked = hours != null || Boolean.TRUE.equals(working);
            return new Exception(date, date.equals(until) ? null : until, worked && own == null ? true : null, name, own);
        }

        private List<WorkCalendar.Hours> worked(List<WorkCalendar.Hours> standard) {
            if (hours != null) {
                if (Boolean.FALSE.equals(working)) {
                    throw new IllegalArgumentException(date + " has working hours but is said not to be worked");
                }
                return intervals(hours);
            }
            return Boolean.TRUE.equals(working) ? standard : List.of();
        }
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
        dayHours = dayHours == null || dayHours.isEmpty() ? null : List.copyOf(dayHours);
    }

    private static WorkingTime of(WorkCalendar calendar) {
        return new WorkingTime(List.copyOf(calendar.workingDays()),
                calendar.hours().stream().map(hours -> new Hours(hours.from(), hours.to())).toList(), List.of(), null);
    }

    /** The same with the hours that hold where none are given. */
    public WorkingTime complete() {
        return hours == null || hours.isEmpty()
                ? new WorkingTime(workingDays, MONDAY_TO_FRIDAY.hours(), exceptions, dayHours)
                : this;
    }

    /** The same with more free days; where an exception of its own names one of them, that counts. */
    WorkingTime withFreeDays(List<HolidayDate> free) {
        return new WorkingTime(workingDays, hours, Stream.concat(
                free.stream().map(day -> Exception.free(day.date(), day.name())),
                exceptions == null ? Stream.empty() : exceptions.stream()).toList(), dayHours);
    }

    /**
     * For the calculation.
     *
     * @param pointer where it stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 400 where hours overlap or are off the half hour, or a run is too long
     */
    public WorkCalendar calendar(String pointer) {
        try {
            List<WorkCalendar.Hours> standard = hours == null || hours.isEmpty() ? WorkCalendar.EIGHT_HOURS : intervals(hours);
            return new WorkCalendar(week(standard), standard, differingDays(standard));
        } catch (IllegalArgumentException e) {
            throw KitProblem.VALIDATION_FAILED.because("The calendar can't be used: %s", String.valueOf(e.getMessage()))
                    .at(pointer, "unusable-calendar", String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /**
     * The same, said in one way: complete, and with exceptions one after the other, none of them on a day of another one, as
     * other programs want them.
     */
    public WorkingTime plain() {
        WorkingTime complete = complete();
        List<Hours> standard = complete.hours() == null ? List.of() : complete.hours();
        List<Exception> disjoint = new ArrayList<>();
        for (Exception next : exceptions == null ? List.<Exception> of() : exceptions) {
            List<Exception> around = new ArrayList<>();
            for (Exception before : disjoint) {
                if (before.last().isBefore(next.date()) || before.date().isAfter(next.last())) {
                    around.add(before);
                    continue;
                }
                if (before.date().isBefore(next.date())) {
                    around.add(before.running(before.date(), next.date().minusDays(1)));
                }
                if (before.last().isAfter(next.last())) {
                    around.add(before.running(next.last().plusDays(1), before.last()));
                }
            }
            around.add(next);
            disjoint = around;
        }
        return new WorkingTime(workingDays, standard,
                disjoint.stream().sorted(Comparator.comparing(Exception::date)).map(one -> one.plain(standard)).toList(),
                dayHours);
    }

    /** Whether work is done at the same times, however that is said. */
    boolean worksLike(WorkingTime other) {
        return times().equals(other.times());
    }

    /** What it says, with nothing said twice or in another way. */
    private List<Object> times() {
        List<WorkCalendar.Hours> standard = hours == null || hours.isEmpty() ? WorkCalendar.EIGHT_HOURS : intervals(hours);
        Map<DayOfWeek, List<WorkCalendar.Hours>> week = week(standard);
        Map<LocalDate, List<WorkCalendar.Hours>> days = differingDays(standard);
        days.entrySet()
                .removeIf(day -> day.getValue().equals(week.getOrDefault(day.getKey().getDayOfWeek(), List.of())));
        return List.of(standard, week, days);
    }

    private static List<WorkCalendar.Hours> intervals(List<Hours> hours) {
        return hours.stream().map(interval -> new WorkCalendar.Hours(interval.from(), interval.to())).toList();
    }

    private Map<DayOfWeek, List<WorkCalendar.Hours>> week(List<WorkCalendar.Hours> standard) {
        Map<DayOfWeek, List<WorkCalendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        workingDays.forEach(day -> week.put(day, standard));
        for (DayHours own : dayHours == null ? List.<DayHours> of() : dayHours) {
            if (week.put(own.day(), intervals(own.hours())) == null) {
                throw new IllegalArgumentException(own.day() + " has hours of its own but is not one of the working days");
            }
        }
        return week;
    }

    private Map<LocalDate, List<WorkCalendar.Hours>> differingDays(List<WorkCalendar.Hours> standard) {
        Map<LocalDate, List<WorkCalendar.Hours>> days = new TreeMap<>();
        for (Exception exception : exceptions == null ? List.<Exception> of() : exceptions) {
            LocalDate until = exception.until() == null ? exception.date() : exception.until();
            long length = until.toEpochDay() - exception.date().toEpochDay() + 1;
            if (length < 1 || length > LONGEST_RUN) {
                throw new IllegalArgumentException("An exception from " + exception.date() + " to " + until
                        + " must run forward, for " + LONGEST_RUN + " days at most");
            }
            List<WorkCalendar.Hours> worked = exception.worked(standard);
            exception.date().datesUntil(until.plusDays(1)).forEach(day -> days.put(day, worked));
        }
        return days;
    }
}
