package dev.milepost.plan.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The working half hours of a day. */
final class DayHours {

    static final int SLOTS_PER_DAY = 48;
    private static final int SECONDS_PER_SLOT = 1_800;

    static final DayHours FREE = new DayHours(new int[0]);
    static final DayHours ALL = new DayHours(IntStream.range(0, SLOTS_PER_DAY).toArray());

    private final int[] starts;
    private final int[] workedBefore = new int[SLOTS_PER_DAY + 1];

    private DayHours(int[] starts) {
        this.starts = starts;
        int worked = 0;
        for (int slot = 0; slot < SLOTS_PER_DAY; slot++) {
            workedBefore[slot] = worked;
            if (worked < starts.length && starts[worked] == slot) {
                worked++;
            }
        }
        workedBefore[SLOTS_PER_DAY] = worked;
    }

    /** @throws IllegalArgumentException where intervals overlap or are out of order */
    static DayHours of(List<WorkCalendar.Hours> hours) {
        LocalTime before = LocalTime.MIN;
        List<Integer> starts = new ArrayList<>();
        for (WorkCalendar.Hours interval : hours) {
            if (interval.from().isBefore(before)) {
                throw new IllegalArgumentException("Working hours overlap or are out of order at " + interval.from());
            }
            before = interval.to();
            IntStream.range(slot(interval.from()), slot(interval.to())).forEach(starts::add);
        }
        return starts.isEmpty() ? FREE : new DayHours(starts.stream().mapToInt(Integer::intValue).toArray());
    }

    static boolean isOnTheHalfHour(LocalTime time) {
        return time.toSecondOfDay() % SECONDS_PER_SLOT == 0 && time.getNano() == 0;
    }

    private static int slot(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_PER_SLOT;
    }

    int count() {
        return starts.length;
    }

    boolean isFree() {
        return starts.length == 0;
    }

    /** How many are worked before the half hour of the day. */
    int before(int slot) {
        return workedBefore[slot];
    }

    /** The half hour of the day that is worked after {@code worked} others. */
    int start(int worked) {
        return starts[worked];
    }

    int opening() {
        return starts[0];
    }

    int closing() {
        return starts[starts.length - 1] + 1;
    }
}
