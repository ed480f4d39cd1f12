package dev.milepost.plan.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A run of days, each with more spans than are good.
 *
 * @param from the first day
 * @param until the last day
 * @param peak the most spans on one of its days
 * @param peakOn the first day with that many
 * @param keys of all spans that take part on one of its days, in the order in which they begin
 */
public record Crowd(LocalDate from, LocalDate until, int peak, LocalDate peakOn, List<String> keys) {

    public Crowd {
        keys = List.copyOf(keys);
    }

    /** The Mondays of the weeks that it touches. */
    public List<LocalDate> weeks() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).datesUntil(until.plusDays(1), Period.ofWeeks(1))
                .toList();
    }
}
