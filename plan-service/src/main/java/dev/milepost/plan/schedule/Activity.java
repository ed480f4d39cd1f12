package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work in the network; one of zero duration is a milestone.
 *
 * @param key names it in links and answers, unique in the network
 * @param name what sentences call it
 * @param durationDays working days of its calendar, 0 or more, rounded up to half hours
 * @param constraint a date set by hand
 * @param deadline the last day it should finish; never moves it, but bounds its late dates
 * @param progress what has really happened, absent before the start
 * @param calendar its own working time, absent where it follows the network's
 * @param parent the key of the summary it is part of, absent at the top; an activity with others inside is a summary, whose
 *        duration and progress are theirs
 */
public record Activity(String key, String name, BigDecimal durationDays, Constraint constraint,
        @Nullable LocalDate deadline, @Nullable Progress progress, @Nullable WorkCalendar calendar,
        @Nullable String parent) {

    /** @throws IllegalArgumentException where the duration is negative */
    public Activity {
        if (durationDays.signum() < 0) {
            throw new IllegalArgumentException("Activity " + key + " lasts " + durationDays + " days, must be 0 or more");
        }
    }

    public static Activity of(String key, BigDecimal durationDays) {
        return new Activity(key, key, durationDays, Constraint.NONE, null, null, null, null);
    }

    public static Activity of(String key, long durationDays) {
        return of(key, BigDecimal.valueOf(durationDays));
    }

    public Activity with(Constraint changed) {
        return new Activity(key, name, durationDays, changed, deadline, progress, calendar, parent);
    }

    public Activity withDeadline(@Nullable LocalDate changed) {
        return new Activity(key, name, durationDays, constraint, changed, progress, calendar, parent);
    }

    public Activity with(@Nullable Progress changed) {
        return new Activity(key, name, durationDays, constraint, deadline, changed, calendar, parent);
    }

    public Activity with(@Nullable WorkCalendar changed) {
        return new Activity(key, name, durationDays, constraint, deadline, progress, changed, parent);
    }

    public Activity withDuration(BigDecimal changed) {
        return new Activity(key, name, changed, constraint, deadline, progress, calendar, parent);
    }

    public Activity inside(@Nullable String changed) {
        return new Activity(key, name, durationDays, constraint, deadline, progress, calendar, changed);
    }
}
