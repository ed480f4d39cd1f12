package dev.milepost.plan.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one person has to do in one week.
 *
 * @param monday of the week
 * @param hours of work
 * @param available hours in which it could be done
 * @param shares what the hours are made of
 */
public record PersonWeek(String person, LocalDate monday, BigDecimal hours, BigDecimal available, List<Share> shares) {

    public PersonWeek {
        shares = List.copyOf(shares);
    }

    /** A part of a piece of work. */
    public record Share(String key, BigDecimal hours) {
    }

    public boolean isOverloaded() {
        return hours.compareTo(available) > 0;
    }
}
