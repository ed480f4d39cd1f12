package dev.milepost.plan.baseline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.plan.schedule.WorkCalendar;

/**
 * The working days of a plan's calendar as they were, without the hours.
 *
 * @param workingDays of the week
 * @param differing dates that differ from their weekday
 */
record WorkedDays(List<DayOfWeek> workingDays, List<LocalDate> differing) {

    static WorkedDays of(WorkCalendar calendar) {
        Set<DayOfWeek> week = calendar.workingDays();
        return new WorkedDays(week.stream().sorted().toList(), calendar.exceptions().keySet().stream()
                .filter(date -> calendar.isWorkingDay(date) != week.contains(date.getDayOfWeek())).toList());
    }

    WorkCalendar calendar() {
        Map<LocalDate, Boolean> exceptions = differing.stream()
                .collect(Collectors.toMap(Function.identity(), date -> !workingDays.contains(date.getDayOfWeek())));
        return new WorkCalendar(Set.copyOf(workingDays), WorkCalendar.EIGHT_HOURS, exceptions);
    }
}
