package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * Counts something that days have, such as working half hours, from a fixed Monday on: a week that repeats, and days that
 * differ. Both ways, in the time of a search through the days that differ.
 */
final class DayCount {

    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday: three days after the Monday from which weeks are counted. */
    private static final int EPOCH_DAY_IN_WEEK = 3;

    /** What the days of a week before its day 0 (Monday) to 7 have. */
    private final long[] weekBefore = new long[DAYS_PER_WEEK + 1];
    private final long[] differingDays;
    /** By how much the differing days before the one of the same index change the count. */
    private final long[] changes;
    private final long leastChange;
    private final long mostChange;

    /**
     * @param week what Monday to Sunday have, not all 0
     * @param differing what days have that differ from their weekday
     */
    DayCount(int[] week, SortedMap<LocalDate, Integer> differing) {
        for (int day = 0; day < DAYS_PER_WEEK; day++) {
            weekBefore[day + 1] = weekBefore[day] + week[day];
        }
        differingDays = differing.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        changes = new long[differingDays.length + 1];
        int index = 0;
        for (int has : differing.values()) {
            changes[index + 1] = changes[index] + has - week[dayInWeek(differingDays[index])];
            index++;
        }
        leastChange = Arrays.stream(changes).min().orElse(0);
        mostChange = Arrays.stream(changes).max().orElse(0);
    }

    static int dayInWeek(long epochDay) {
        return Math.floorMod(epochDay + EPOCH_DAY_IN_WEEK, DAYS_PER_WEEK);
    }

    /** How much there is before the day. */
    long before(long epochDay) {
        long usual = Math.floorDiv(epochDay + EPOCH_DAY_IN_WEEK, DAYS_PER_WEEK) * weekBefore[DAYS_PER_WEEK]
                + weekBefore[dayInWeek(epochDay)];
        if (differingDays.length == 0) {
            return usual;
        }
        int found = Arrays.binarySearch(differingDays, epochDay);
        return usual + changes[found >= 0 ? found : -found - 1];
    }

    /** The day that has the one of that number, counted from 0. */
    long dayOf(long number) {
        if (differingDays.length == 0) {
            return usualDayOf(number);
        }
        long low = usualDayOf(number - mostChange);
        long high = usualDayOf(number - leastChange);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (before(middle + 1) > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long usualDayOf(long number) {
        long week = Math.floorDiv(number, weekBefore[DAYS_PER_WEEK]);
        long rest = number - week * weekBefore[DAYS_PER_WEEK];
        int day = 0;
        while (weekBefore[day + 1] <= rest) {
            day++;
        }
        return week * DAYS_PER_WEEK + day - EPOCH_DAY_IN_WEEK;
    }
}
