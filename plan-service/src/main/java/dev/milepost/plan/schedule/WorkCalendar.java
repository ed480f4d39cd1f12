package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Working time: the working days of the week, the hours of a working day, and dated exceptions in both directions.
 * <p>
 * Two measures of time, both in half hours. An <em>instant</em> counts all half hours since 1970-01-01T00:00. A
 * <em>position</em> counts working half hours alone, so that Friday evening and Monday morning are one position; it is
 * the axis on which an activity of this calendar is scheduled, and it makes working-time arithmetic plain addition.
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
            if (time.toSecondOfDay() % SECONDS_PER_SLOT != 0 || time.getNano() != 0) {
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

    static final int SLOTS_PER_DAY = 48;
    private static final int SECONDS_PER_SLOT = 1_800;
    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday: three days after the Monday from which weeks are counted. */
    private static final int EPOCH_DAY_IN_WEEK = 3;
    private static final int SHOWN_DECIMALS = 4;

    private final Set<DayOfWeek> workingDays;
    private final List<Hours> hours;
    private final SortedMap<LocalDate, Boolean> exceptions;

    /** Working days of a week before its day 0 (Monday) to 7. */
    private final int[] weekDaysBefore = new int[DAYS_PER_WEEK + 1];
    private final long[] exceptionDays;
    /** By how much the exceptions before the one of the same index change the number of working days. */
    private final int[] exceptionSums;
    private final int fewestByExceptions;
    private final int mostByExceptions;
    private final int[] slotStarts;
    private final int[] workedBeforeSlot = new int[SLOTS_PER_DAY + 1];

    /**
     * @param workingDays at least one day
     * @param hours the hours of every working day, in ascending order, not overlapping
     * @param exceptions days that differ from their weekday: true is worked, false is free
     * @throws IllegalArgumentException where there is no working day or the hours are empty or overlap
     */
    public WorkCalendar(Set<DayOfWeek> workingDays, List<Hours> hours, Map<LocalDate, Boolean> exceptions) {
        if (workingDays.isEmpty() || hours.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one working day a week and working hours in it");
        }
        this.workingDays = EnumSet.copyOf(workingDays);
        this.hours = List.copyOf(hours);
        this.exceptions = new TreeMap<>(exceptions);

        for (DayOfWeek day : DayOfWeek.values()) {
            weekDaysBefore[day.getValue()] = weekDaysBefore[day.getValue() - 1] + (workingDays.contains(day) ? 1 : 0);
        }

        List<LocalDate> differing = this.exceptions.entrySet().stream()
                .filter(exception -> exception.getValue() != workingDays.contains(exception.getKey().getDayOfWeek()))
                .map(Map.Entry::getKey).toList();
        exceptionDays = new long[differing.size()];
        exceptionSums = new int[differing.size() + 1];
        for (int i = 0; i < differing.size(); i++) {
            exceptionDays[i] = differing.get(i).toEpochDay();
            exceptionSums[i + 1] = exceptionSums[i] + (workingDays.contains(differing.get(i).getDayOfWeek()) ? -1 : 1);
        }
        fewestByExceptions = Arrays.stream(exceptionSums).min().orElse(0);
        mostByExceptions = Arrays.stream(exceptionSums).max().orElse(0);

        slotStarts = slotStarts(hours);
        for (int slot = 0, worked = 0; slot < SLOTS_PER_DAY; slot++) {
            workedBeforeSlot[slot] = worked;
            if (worked < slotStarts.length && slotStarts[worked] == slot) {
                worked++;
            }
            workedBeforeSlot[slot + 1] = worked;
        }
    }

    private static int[] slotStarts(List<Hours> hours) {
        LocalTime before = LocalTime.MIN;
        int[] starts = {};
        for (Hours interval : hours) {
            if (interval.from().isBefore(before)) {
                throw new IllegalArgumentException("Working hours overlap or are out of order at " + interval.from());
            }
            before = interval.to();
            int from = interval.from().toSecondOfDay() / SECONDS_PER_SLOT;
            int count = interval.to().toSecondOfDay() / SECONDS_PER_SLOT - from;
            int filled = starts.length;
            starts = Arrays.copyOf(starts, filled + count);
            for (int i = 0; i < count; i++) {
                starts[filled + i] = from + i;
            }
        }
        return starts;
    }

    public Set<DayOfWeek> workingDays() {
        return EnumSet.copyOf(workingDays);
    }

    public List<Hours> hours() {
        return hours;
    }

    public SortedMap<LocalDate, Boolean> exceptions() {
        return new TreeMap<>(exceptions);
    }

    /** Hours in a working day, a multiple of one half. */
    public BigDecimal hoursPerDay() {
        return plain(BigDecimal.valueOf(slotStarts.length).divide(BigDecimal.TWO));
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(date.toEpochDay());
    }

    /** The first working day on or after the date. */
    public LocalDate workingDayFrom(LocalDate date) {
        return LocalDate.ofEpochDay(dayNumbered(workingDaysBefore(date.toEpochDay())));
    }

    /** The last working day on or before the date. */
    public LocalDate workingDayUpTo(LocalDate date) {
        return LocalDate.ofEpochDay(dayNumbered(workingDaysBefore(date.toEpochDay() + 1) - 1));
    }

    /**
     * The working day that lies {@code days} working days after {@code date} (before, if negative), from the first working day
     * on or after it.
     */
    public LocalDate plusWorkingDays(LocalDate date, long days) {
        return LocalDate.ofEpochDay(dayNumbered(workingDaysBefore(date.toEpochDay()) + days));
    }

    /** Working days from {@code from}, inclusive, to {@code to}, exclusive; negative where {@code to} is earlier. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        return workingDaysBefore(to.toEpochDay()) - workingDaysBefore(from.toEpochDay());
    }

    /** Working days as half hours of work, a part of a half hour counted whole. */
    long slotsUp(BigDecimal days) {
        return slots(days, RoundingMode.CEILING);
    }

    /** Working days as half hours of work, rounded to the nearest. */
    long slotsNearest(BigDecimal days) {
        return slots(days, RoundingMode.HALF_UP);
    }

    private long slots(BigDecimal days, RoundingMode rounding) {
        if (days.scale() == 0) {
            return Math.multiplyExact(days.longValueExact(), slotStarts.length);
        }
        return days.multiply(BigDecimal.valueOf(slotStarts.length)).setScale(0, rounding).longValueExact();
    }

    /** Half hours of work as working days. */
    BigDecimal days(long slots) {
        if (slots % slotStarts.length == 0) {
            return BigDecimal.valueOf(slots / slotStarts.length);
        }
        return plain(BigDecimal.valueOf(slots).divide(BigDecimal.valueOf(slotStarts.length), SHOWN_DECIMALS,
                RoundingMode.HALF_UP));
    }

    /** The number of working half hours before the instant, from a fixed Monday on. */
    long positionOf(long instant) {
        long day = Math.floorDiv(instant, SLOTS_PER_DAY);
        int slot = Math.floorMod(instant, SLOTS_PER_DAY);
        return workingDaysBefore(day) * slotStarts.length + (isWorkingDay(day) ? workedBeforeSlot[slot] : 0);
    }

    long positionAtStartOf(LocalDate date) {
        return positionOf(date.toEpochDay() * SLOTS_PER_DAY);
    }

    long positionAtEndOf(LocalDate date) {
        return positionOf((date.toEpochDay() + 1) * SLOTS_PER_DAY);
    }

    /** The latest instant of a position: where work that starts there really starts. */
    long startInstant(long position) {
        return dayNumbered(Math.floorDiv(position, slotStarts.length)) * SLOTS_PER_DAY
                + slotStarts[Math.floorMod(position, slotStarts.length)];
    }

    /** The earliest instant of a position: where work that finishes there really finishes. */
    long finishInstant(long position) {
        return startInstant(position - 1) + 1;
    }

    /** When work begins on the day, were it a working day. */
    long openingOf(LocalDate date) {
        return date.toEpochDay() * SLOTS_PER_DAY + slotStarts[0];
    }

    /** When work ends on the day, were it a working day. */
    long closingOf(LocalDate date) {
        return date.toEpochDay() * SLOTS_PER_DAY + slotStarts[slotStarts.length - 1] + 1;
    }

    private boolean isWorkingDay(long epochDay) {
        boolean usual = weekDaysBefore[dayInWeek(epochDay) + 1] > weekDaysBefore[dayInWeek(epochDay)];
        return usual != (Arrays.binarySearch(exceptionDays, epochDay) >= 0);
    }

    private long workingDaysBefore(long epochDay) {
        long usual = Math.floorDiv(epochDay + EPOCH_DAY_IN_WEEK, DAYS_PER_WEEK) * weekDaysBefore[DAYS_PER_WEEK]
                + weekDaysBefore[dayInWeek(epochDay)];
        if (exceptionDays.length == 0) {
            return usual;
        }
        int found = Arrays.binarySearch(exceptionDays, epochDay);
        return usual + exceptionSums[found >= 0 ? found : -found - 1];
    }

    /** The day before which lie exactly {@code number} working days and which is one itself. */
    private long dayNumbered(long number) {
        if (exceptionDays.length == 0) {
            return usualDayNumbered(number);
        }
        long low = usualDayNumbered(number - mostByExceptions);
        long high = usualDayNumbered(number - fewestByExceptions);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (workingDaysBefore(middle + 1) > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long usualDayNumbered(long number) {
        long week = Math.floorDiv(number, weekDaysBefore[DAYS_PER_WEEK]);
        int rest = Math.floorMod(number, weekDaysBefore[DAYS_PER_WEEK]);
        int day = 0;
        while (weekDaysBefore[day + 1] <= rest) {
            day++;
        }
        return week * DAYS_PER_WEEK + day - EPOCH_DAY_IN_WEEK;
    }

    private static int dayInWeek(long epochDay) {
        return Math.floorMod(epochDay + EPOCH_DAY_IN_WEEK, DAYS_PER_WEEK);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
