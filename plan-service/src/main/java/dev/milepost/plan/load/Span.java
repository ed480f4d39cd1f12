package dev.milepost.plan.load;

import java.time.LocalDate;

/**
 * Something that lasts from one day to another.
 *
 * @param key names it in answers
 * @param from the first day
 * @param until the last day
 */
public record Span(String key, LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException where it ends before it begins */
    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(key + " ends on " + until + ", before it begins on " + from);
        }
    }
}
