package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.time.LocalTime;

/** Reads instants, which count half hours since 1970-01-01T00:00 on the wall clock of wherever the plan is. */
final class Instants {

    private static final int MINUTES_PER_SLOT = 30;

    private Instants() {
    }

    static LocalDate date(long instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant, WorkCalendar.SLOTS_PER_DAY));
    }

    /** The first half hour of the day. */
    static long startOf(LocalDate date) {
        return date.toEpochDay() * WorkCalendar.SLOTS_PER_DAY;
    }

    /** The last half hour of the day that still counts as on it. */
    static long endOf(LocalDate date) {
        return startOf(date.plusDays(1)) - 1;
    }

    static LocalTime timeOfDay(long instant) {
        return LocalTime.MIN.plusMinutes((long) Math.floorMod(instant, WorkCalendar.SLOTS_PER_DAY) * MINUTES_PER_SLOT);
    }
}
