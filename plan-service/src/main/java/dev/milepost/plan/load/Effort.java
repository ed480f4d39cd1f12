package dev.milepost.plan.load;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Work of one person, spread evenly over working days.
 *
 * @param key names it in answers
 * @param person who does it
 * @param from the first day
 * @param until the last day
 * @param hours 0 or more
 */
public record Effort(String key, String person, LocalDate from, LocalDate until, BigDecimal hours) {

    /** @throws IllegalArgumentException where it ends before it begins, or takes less than no time */
    public Effort {
        if (until.isBefore(from) || hours.signum() < 0) {
            throw new IllegalArgumentException(key + " takes " + hours + " hours from " + from + " until " + until);
        }
    }
}
