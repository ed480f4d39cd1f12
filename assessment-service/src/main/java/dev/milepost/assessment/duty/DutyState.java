package dev.milepost.assessment.duty;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Where a day stands to the time for which a duty is in force. */
public enum DutyState {
    IN_FORCE,
    /** It comes into force later. */
    UPCOMING,
    /** It was in force until before that day. */
    ENDED;

    /**
     * @param from the first day in force
     * @param until the last day in force; null for no end
     */
    static DutyState on(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        if (day.isBefore(from)) {
            return UPCOMING;
        }
        return until != null && day.isAfter(until) ? ENDED : IN_FORCE;
    }
}
