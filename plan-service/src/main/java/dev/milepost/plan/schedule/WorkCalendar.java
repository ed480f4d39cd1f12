package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Working time: the working days of the week with their hours, and dated exceptions: free days, extra working days, days of
 * other hours.
 * <p>
 * Three measures of time, in half hours. An <em>instant</em> counts all half hours since 1970-01-01T00:00. A
 * <em>position</em> counts working half hours alone, so that Friday evening and Monday morning are one position; it is
 * the axis on which an activity of this calendar is scheduled, and it makes working-time arithmetic plain addition. A
 * <em>moment</em> is a position with its side, twice the position, plus one for the side after the gap: Friday evening is
 * the even moment, Monday morning the odd one that follows it. Elapsed time and milestones tell the two apart.
 */
public final class WorkCalendar {

    /** Working hours in a day, from one time of day to a later one, both on the half hour. */
    public record Hours(LocalTime from, LocalTime to) {

        /** @throws IllegalArgumentException where the end is not after the start or either is off the half hour */
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Working hours end at " + to + ", not after their start at " + from);
            }
            requireHalfHour(from);
            requireHalfHour(to);
        }

        private static void requireHalfHour(LocalTime time) {
            if (!DayHours.isOnTheHalfHour(time)) {
                throw new IllegalArgumentException("Working hours begin and end on the half hour, not at " + time);
            }
        }
    }

    /** 08:00 to 12:00 and 13:00 to 17:00. */
    public static final List<Hours> EIGHT_HOURS = List.of(
            new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    /** Monday to Friday, eight hours a day, without exceptions. */
    public static final WorkCalendar MONDAY_TO_FRIDAY = new WorkCalendar(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), EIGHT_HOURS, Map.of());

    /** Day and night: its positions are instants, so that it carries the time of any other calendar unchanged. */
    static final WorkCalendar ALWAYS = always();

    static final int SLOTS_PER_DAY = DayHours.SLOTS_PER_DAY;
    private static final int SHOWN_DECIMALS = 4;

    private final Map<DayOfWeek, List<Hours>> week;
    private final List<Hours> hours;
    private final SortedMap<LocalDate, List<Hours>> exceptions;

    private final DayHours[] weekHours;
    private final DayHours standard;
    private final Map<Long, DayHours> exceptionHours = new HashMap<>();
    private final DayCount slots;
    private final DayCount days;

    /**
     * The same hours on every working day.
     *
     * @param workingDays at least one day
     * @param hours the hours of every working day, in ascending order, not overlapping
     * @param exceptions days that differ from their weekday: true is worked, false is free
     * @throws IllegalArgumentException where there is no working day or the hours are empty or overlap
     */
    public WorkCalendar(Set<DayOfWeek> workingDays, List<Hours> hours, Map<LocalDate, Boolean> exceptions) {
        this(weekOf(workingDays, hours), hours, hoursOf(exceptions, hours));
    }

    /**
     * @param week the hours of weekdays, in ascending order, not overlapping; weekdays without any are free
     * @param hours those of a standard day: what a day of duration is, and an extra working day without hours of its own
     * @param exceptions the hours of days that differ from their weekday, none for a free day
     * @throws IllegalArgumentException where there is no working day or the hours are empty or overlap
     */
    public WorkCalendar(Map<DayOfWeek, List<Hours>> week, List<Hours> hours, Map<LocalDate, List<Hours>> exceptions) {
        this(week, hours, exceptions, week(week), DayHours.of(hours));
    }

    private WorkCalendar(Map<DayOfWeek, List<Hours>> week, List<Hours> hours, Map<LocalDate, List<Hours>> exceptions,
            DayHours[] weekHours, DayHours standard) {
        if (standard.isFree() || List.of(weekHours).stream().allMatch(DayHours::isFree)) {
            throw new IllegalArgumentException("A calendar needs at least one working day a week and working hours in it");
        }
        this.week = Map.copyOf(week);
        this.hours = List.copyOf(hours);
        this.exceptions = new TreeMap<>(exceptions);
        this.weekHours = weekHours;
        this.standard = standard;
        SortedMap<LocalDate, Integer> differingSlots = new TreeMap<>();
        SortedMap<LocalDate, Integer> differingDays = new TreeMap<>();
        this.exceptions.forEach((date, intervals) -> {
            DayHours worked = DayHours.of(intervals);
            exceptionHours.put(date.toEpochDay(), worked);
            differingSlots.put(date, worked.count());
            differingDays.put(date, worked.isFree() ? 0 : 1);
        });
        int[] slotsOfWeek = new int[weekHours.length];
        int[] daysOfWeek = new int[weekHours.length];
        for (int day = 0; day < weekHours.length; day++) {
            slotsOfWeek[day] = weekHours[day].count();
            daysOfWeek[day] = weekHours[day].isFree() ? 0 : 1;
        }
        this.slots = new DayCount(slotsOfWeek, differingSlots);
        this.days = new DayCount(daysOfWeek, differingDays);
    }

    private static Map<DayOfWeek, List<Hours>> weekOf(Set<DayOfWeek> workingDays, List<Hours> hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        workingDays.forEach(day -> week.put(day, hours));
        return week;
    }

    private static Map<LocalDate, List<Hours>> hoursOf(Map<LocalDate, Boolean> exceptions, List<Hours> hours) {
        Map<LocalDate, List<Hours>> differing = new TreeMap<>();
        exceptions.forEach((date, worked) -> differing.put(date, worked ? hours : List.of()));
        return differing;
    }

    private static DayHours[] week(Map<DayOfWeek, List<Hours>> week) {
        DayHours[] hours = new DayHours[DayOfWeek.values().length];
        for (DayOfWeek day : DayOfWeek.values()) {
            hours[day.ordinal()] = DayHours.of(week.getOrDefault(day, List.of()));
        }
        return hours;
    }

    private static WorkCalendar always() {
        DayHours[] week = new DayHours[DayOfWeek.values().length];
        Arrays.fill(week, DayHours.ALL);
        return new WorkCalendar(Map.of(), List.of(), Map.of(), week, DayHours.ALL);
    }

    /** The weekdays that are worked. */
    public Set<DayOfWeek> workingDays() {
        Set<DayOfWeek> worked = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!weekHours[day.ordinal()].isFree()) {
                worked.add(day);
            }
        }
        return worked;
    }

    /** The hours of a standard day. */
    public List<Hours> hours() {
        return hours;
    }

    /** The hours of days that differ from their weekday, none for a free day. */
    public SortedMap<LocalDate, List<Hours>> exceptions() {
        return new TreeMap<>(exceptions);
    }

    /** Hours in a standard day, a multiple of one half. */
    public BigDecimal hoursPerDay() {
        return plain(BigDecimal.valueOf(standard.count()).divide(BigDecimal.TWO));
    }

    public boolean isWorkingDay(LocalDate date) {
        return !hoursOn(date.toEpochDay()).isFree();
    }

    /** The first working day on or after the date. */
    public LocalDate workingDayFrom(LocalDate date) {
        return LocalDate.ofEpochDay(days.dayOf(days.before(date.toEpochDay())));
    }

    /** The last working day on or before the date. */
    public LocalDate workingDayUpTo(LocalDate date) {
        return LocalDate.ofEpochDay(days.dayOf(days.before(date.toEpochDay() + 1) - 1));
    }

    /**
     * The working day that lies {@code count} working days after {@code date} (before, if negative), from the first working
     * day on or after it.
     */
    public LocalDate plusWorkingDays(LocalDate date, long count) {
        return LocalDate.ofEpochDay(days.dayOf(days.before(date.toEpochDay()) + count));
    }

    /** Working days from {@code from}, inclusive, to {@code to}, exclusive; negative where {@code to} is earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return days.before(to.toEpochDay()) - days.before(from.toEpochDay());
    }

    /** Standard days as half hours of work, a part of a half hour counted whole. */
    long slotsUp(BigDecimal standardDays) {
        return slots(standardDays, RoundingMode.CEILING);
    }

    /** Standard days as half hours of work, rounded to the nearest. */
    long slotsNearest(BigDecimal standardDays) {
        return slots(standardDays, RoundingMode.HALF_UP);
    }

    private long slots(BigDecimal standardDays, RoundingMode rounding) {
        if (standardDays.scale() == 0) {
            return Math.multiplyExact(standardDays.longValueExact(), standard.count());
        }
        return standardDays.multiply(BigDecimal.valueOf(standard.count())).setScale(0, rounding).longValueExact();
    }

    /** Half hours of work as standard days. */
    BigDecimal days(long worked) {
        if (worked % standard.count() == 0) {
            return BigDecimal.valueOf(worked / standard.count());
        }
        return plain(BigDecimal.valueOf(worked).divide(BigDecimal.valueOf(standard.count()), SHOWN_DECIMALS,
                RoundingMode.HALF_UP));
    }

    /** The number of working half hours before the instant, from a fixed Monday on. */
    long positionOf(long instant) {
        long day = Math.floorDiv(instant, SLOTS_PER_DAY);
        return slots.before(day) + hoursOn(day).before(Math.floorMod(instant, SLOTS_PER_DAY));
    }

    long positionAtStartOf(LocalDate date) {
        return slots.before(date.toEpochDay());
    }

    long positionAtEndOf(LocalDate date) {
        return slots.before(date.toEpochDay() + 1);
    }

    /** The latest instant of a position: where work that starts there really starts. */
    long startInstant(long position) {
        long day = slots.dayOf(position);
        return day * SLOTS_PER_DAY + hoursOn(day).start((int) (position - slots.before(day)));
    }

    /** The earliest instant of a position: where work that finishes there really finishes. */
    long finishInstant(long position) {
        return startInstant(position - 1) + 1;
    }

    long instantOf(long moment) {
        long position = Math.floorDiv(moment, 2);
        return Math.floorMod(moment, 2) == 0 ? finishInstant(position) : startInstant(position);
    }

    /** The first moment that is not before the instant. */
    long momentFrom(long instant) {
        long position = positionOf(instant);
        return finishInstant(position) == instant ? 2 * position : 2 * position + 1;
    }

    /** The last moment that is not after the instant. */
    long momentUpTo(long instant) {
        long position = positionOf(instant);
        return startInstant(position) == instant ? 2 * position + 1 : 2 * position;
    }

    /** When work begins on the day; as on a standard day, where it is free. */
    long openingOf(LocalDate date) {
        DayHours worked = hoursOn(date.toEpochDay());
        return date.toEpochDay() * SLOTS_PER_DAY + (worked.isFree() ? standard : worked).opening();
    }

    /** When work ends on the day; as on a standard day, where it is free. */
    long closingOf(LocalDate date) {
        DayHours worked = hoursOn(date.toEpochDay());
        return date.toEpochDay() * SLOTS_PER_DAY + (worked.isFree() ? standard : worked).closing();
    }

    private DayHours hoursOn(long epochDay) {
        if (exceptionHours.isEmpty()) {
            return weekHours[DayCount.dayInWeek(epochDay)];
        }
        return exceptionHours.getOrDefault(epochDay, weekHours[DayCount.dayInWeek(epochDay)]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && week.equals(that.week) && hours.equals(that.hours)
                && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(week, hours, exceptions);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
