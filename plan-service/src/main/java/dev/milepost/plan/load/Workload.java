package dev.milepost.plan.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

import dev.milepost.plan.schedule.WorkCalendar;

/** Adds up who has to do how much in which week. */
public final class Workload {

    private static final int DAYS_PER_WEEK = 7;
    private static final int DECIMALS = 2;

    private final WorkCalendar calendar;
    private final Function<String, BigDecimal> hoursPerDay;
    private final Map<String, NavigableMap<LocalDate, List<PersonWeek.Share>>> weeks = new TreeMap<>();

    private Workload(WorkCalendar calendar, Function<String, BigDecimal> hoursPerDay) {
        this.calendar = calendar;
        this.hoursPerDay = hoursPerDay;
    }

    /**
     * Every week in which somebody has work, by person and week.
     *
     * @param calendar which days are worked
     * @param hoursPerDay how many hours a person has on a working day
     */
    public static List<PersonWeek> of(List<Effort> efforts, WorkCalendar calendar, Function<String, BigDecimal> hoursPerDay) {
        Workload workload = new Workload(calendar, hoursPerDay);
        efforts.forEach(workload::spread);
        return workload.weeks();
    }

    /**
     * The hundredths of hours of all its weeks add up to its hours exactly, since each week ends on a rounded running total.
     */
    private void spread(Effort effort) {
        LocalDate end = effort.until().plusDays(1);
        long days = calendar.workingDaysBetween(effort.from(), end);
        LocalDate monday = effort.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (days == 0) {
            add(effort, monday, effort.hours());
            return;
        }
        BigDecimal before = BigDecimal.ZERO;
        while (monday.isBefore(end)) {
            LocalDate next = monday.plusDays(DAYS_PER_WEEK);
            long passed = calendar.workingDaysBetween(effort.from(), next.isBefore(end) ? next : end);
            BigDecimal total = passed == days ? effort.hours()
                    : effort.hours().multiply(BigDecimal.valueOf(passed)).divide(BigDecimal.valueOf(days), DECIMALS,
                            RoundingMode.HALF_UP);
            add(effort, monday, total.subtract(before));
            before = total;
            monday = next;
        }
    }

    private void add(Effort effort, LocalDate monday, BigDecimal hours) {
        if (hours.signum() > 0) {
            weeks.computeIfAbsent(effort.person(), person -> new TreeMap<>())
                    .computeIfAbsent(monday, week -> new ArrayList<>()).add(new PersonWeek.Share(effort.key(), hours));
        }
    }

    private List<PersonWeek> weeks() {
        List<PersonWeek> all = new ArrayList<>();
        weeks.forEach((person, byMonday) -> byMonday.forEach((monday, shares) -> {
            BigDecimal available = hoursPerDay.apply(person)
                    .multiply(BigDecimal.valueOf(calendar.workingDaysBetween(monday, monday.plusDays(DAYS_PER_WEEK))));
            BigDecimal hours = shares.stream().map(PersonWeek.Share::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            all.add(new PersonWeek(person, monday, hours, available, shares));
        }));
        return List.copyOf(all);
    }
}
