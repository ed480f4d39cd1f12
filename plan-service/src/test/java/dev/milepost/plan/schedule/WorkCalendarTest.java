package dev.milepost.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarTest {

    private static final LocalDate ORIGIN = LocalDate.of(2027, 1, 4);

    @Test
    void fridayEveningAndMondayMorningAreOnePosition() {
        WorkCalendar calendar = WorkCalendar.MONDAY_TO_FRIDAY;
        LocalDate friday = LocalDate.of(2027, 1, 8);
        long evening = calendar.positionAtEndOf(friday);

        assertThat(evening).isEqualTo(calendar.positionAtStartOf(friday.plusDays(3)));
        assertThat(Instants.date(calendar.finishInstant(evening))).isEqualTo(friday);
        assertThat(Instants.timeOfDay(calendar.finishInstant(evening))).isEqualTo(LocalTime.of(17, 0));
        assertThat(Instants.date(calendar.startInstant(evening))).isEqualTo(friday.plusDays(3));
        assertThat(Instants.timeOfDay(calendar.startInstant(evening))).isEqualTo(LocalTime.of(8, 0));
    }

    @Test
    void theLunchBreakIsNotWorked() {
        WorkCalendar calendar = WorkCalendar.MONDAY_TO_FRIDAY;
        long noon = calendar.positionAtStartOf(ORIGIN) + calendar.slotsUp(new BigDecimal("0.5"));

        assertThat(Instants.timeOfDay(calendar.finishInstant(noon))).isEqualTo(LocalTime.of(12, 0));
        assertThat(Instants.timeOfDay(calendar.startInstant(noon))).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void partsOfADayAreRoundedUpToHalfHours() {
        assertThat(WorkCalendar.MONDAY_TO_FRIDAY.slotsUp(new BigDecimal("0.33"))).isEqualTo(6);
        assertThat(WorkCalendar.MONDAY_TO_FRIDAY.days(6)).isEqualByComparingTo("0.375");
        assertThat(WorkCalendar.MONDAY_TO_FRIDAY.hoursPerDay()).isEqualByComparingTo("8");
    }

    @Test
    void hoursOffTheHalfHourOrOverlappingAreRefused() {
        assertThatThrownBy(() -> new WorkCalendar.Hours(LocalTime.of(8, 15), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("08:15");
        assertThatThrownBy(() -> new WorkCalendar(Set.of(DayOfWeek.MONDAY),
                List.of(new WorkCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new WorkCalendar.Hours(LocalTime.of(11, 0), LocalTime.of(13, 0))),
                Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("11:00");
        assertThatThrownBy(() -> new WorkCalendar(Set.of(), WorkCalendar.EIGHT_HOURS, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Four hours on Fridays; Wednesday 6 January short, Saturday the 9th extra: 8+8+2+8+4+3 hours until Saturday evening. */
    @Test
    void daysMayHaveHoursOfTheirOwn() {
        List<WorkCalendar.Hours> morning = List.of(new WorkCalendar.Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)));
        Map<DayOfWeek, List<WorkCalendar.Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)) {
            week.put(day, WorkCalendar.EIGHT_HOURS);
        }
        week.put(DayOfWeek.FRIDAY, morning);
        WorkCalendar calendar = new WorkCalendar(week, WorkCalendar.EIGHT_HOURS, Map.of(
                ORIGIN.plusDays(2), List.of(new WorkCalendar.Hours(LocalTime.of(10, 0), LocalTime.NOON)),
                ORIGIN.plusDays(5), List.of(new WorkCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                ORIGIN.plusDays(7), List.of()));
        long monday = calendar.positionAtStartOf(ORIGIN);

        assertThat(calendar.positionAtEndOf(ORIGIN.plusDays(6)) - monday).isEqualTo(2 * 33);
        assertThat(calendar.workingDaysBetween(ORIGIN, ORIGIN.plusDays(8))).isEqualTo(6);
        assertThat(Instants.timeOfDay(calendar.startInstant(monday + 2 * 16))).isEqualTo(LocalTime.of(10, 0));
        assertThat(Instants.timeOfDay(calendar.finishInstant(monday + 2 * 18))).isEqualTo(LocalTime.NOON);
        // After 33 hours Monday is free, so that work goes on on Tuesday.
        assertThat(Instants.date(calendar.startInstant(monday + 2 * 33))).isEqualTo(ORIGIN.plusDays(8));
        assertThat(calendar.hoursPerDay()).isEqualByComparingTo("8");
        Schedule schedule = new Network(ORIGIN, calendar, null, List.of(Activity.of("a", 4)), List.of()).schedule();
        // Four days are 32 hours: one hour of Saturday's three is left.
        assertThat(schedule.activity("a").earlyFinish()).isEqualTo(ORIGIN.plusDays(5));
        assertThat(schedule.activity("a").earlyFinishAt()).isEqualTo(LocalTime.of(11, 0));
    }

    @Property(seed = "20261127")
    void positionsCountTheHalfHoursOfOddWeeksToo(@ForAll("oddWeeks") WorkCalendar calendar,
            @ForAll @IntRange(min = -5_000, max = 5_000) int offset, @ForAll @IntRange(min = -2_000, max = 4_000) int instant) {
        long position = calendar.positionAtStartOf(ORIGIN) + offset;
        assertThat(calendar.positionOf(calendar.startInstant(position))).isEqualTo(position);
        assertThat(calendar.positionOf(calendar.finishInstant(position) - 1)).isEqualTo(position - 1);

        long moment = ORIGIN.toEpochDay() * 48 + instant;
        assertThat(calendar.instantOf(calendar.momentFrom(moment))).isGreaterThanOrEqualTo(moment);
        assertThat(calendar.instantOf(calendar.momentFrom(moment) - 1)).isLessThan(moment);
        assertThat(calendar.instantOf(calendar.momentUpTo(moment))).isLessThanOrEqualTo(moment);
        assertThat(calendar.instantOf(calendar.momentUpTo(moment) + 1)).isGreaterThan(moment);
    }

    @Provide
    Arbitrary<WorkCalendar> oddWeeks() {
        Arbitrary<List<WorkCalendar.Hours>> hours = Combinators.combine(Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 12), Arbitraries.of(true, false))
                .as((from, length, pause, twice) -> {
                    WorkCalendar.Hours first = hours(from, from + length);
                    return twice ? List.of(first, hours(from + length + pause, from + length + pause + 2)) : List.of(first);
                });
        return Combinators.combine(Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours).ofMinSize(1), hours,
                Arbitraries.maps(Arbitraries.integers().between(-30, 60).map(ORIGIN::plusDays),
                        Arbitraries.oneOf(hours, Arbitraries.just(List.<WorkCalendar.Hours> of()))).ofMaxSize(20))
                .as(WorkCalendar::new);
    }

    private static WorkCalendar.Hours hours(int from, int to) {
        return new WorkCalendar.Hours(LocalTime.MIN.plusMinutes(30L * from), LocalTime.MIN.plusMinutes(30L * to));
    }

    @Property(seed = "20261122")
    void workingDaysAreCountedAsOneWouldOnAPaperCalendar(@ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(min = -400, max = 400) int from, @ForAll @IntRange(min = 0, max = 800) int length) {
        LocalDate start = ORIGIN.plusDays(from);
        long counted = start.datesUntil(start.plusDays(length)).filter(day -> worksOn(calendar, day)).count();

        assertThat(calendar.workingDaysBetween(start, start.plusDays(length))).isEqualTo(counted);
    }

    @Property(seed = "20261122")
    void addingWorkingDaysWalksOverFreeDays(@ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(min = -400, max = 400) int from, @ForAll @IntRange(min = 0, max = 200) int days) {
        LocalDate day = ORIGIN.plusDays(from);
        while (!worksOn(calendar, day)) {
            day = day.plusDays(1);
        }
        assertThat(calendar.workingDayFrom(ORIGIN.plusDays(from))).isEqualTo(day);

        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= worksOn(calendar, day) ? 1 : 0;
        }
        assertThat(calendar.plusWorkingDays(ORIGIN.plusDays(from), days)).isEqualTo(day);
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Property(seed = "20261122")
    void anInstantReadBackFromItsPositionIsTheSamePosition(@ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(min = -20_000, max = 20_000) int offset) {
        long position = calendar.positionAtStartOf(ORIGIN) + offset;

        assertThat(calendar.positionOf(calendar.startInstant(position))).isEqualTo(position);
        assertThat(calendar.positionOf(calendar.finishInstant(position))).isEqualTo(position);
        assertThat(calendar.positionOf(calendar.startInstant(position) + 1)).isEqualTo(position + 1);
        assertThat(calendar.positionOf(calendar.finishInstant(position) - 1)).isEqualTo(position - 1);
    }

    private static boolean worksOn(WorkCalendar calendar, LocalDate day) {
        List<WorkCalendar.Hours> differing = calendar.exceptions().get(day);
        return differing == null ? calendar.workingDays().contains(day.getDayOfWeek()) : !differing.isEmpty();
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> weekdays = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Map<LocalDate, Boolean>> exceptions = Arbitraries.maps(
                Arbitraries.integers().between(-300, 600).map(ORIGIN::plusDays), Arbitraries.of(true, false))
                .ofMaxSize(40);
        return Combinators.combine(weekdays, exceptions)
                .as((days, differing) -> new WorkCalendar(EnumSet.copyOf(days), WorkCalendar.EIGHT_HOURS, differing));
    }
}
