package dev.milepost.plan.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event {@code schedule.changed}: what moved by one recalculation.
 *
 * @param start the first day of the plan on which anything happens
 * @param finish the last one
 */
record ScheduleChanged(UUID planId, LocalDate start, LocalDate finish, List<Moved> tasks) {

    /**
     * One task that moved.
     *
     * @param from its dates before, absent if it had none
     * @param to its dates since, absent if it has none
     */
    record Moved(UUID taskId, @Nullable Dates from, @Nullable Dates to) {

        /** Only for one that has dates. */
        Dates toOrThrow() {
            return Objects.requireNonNull(to);
        }
    }

    /** Early start and early finish. */
    record Dates(LocalDate start, LocalDate finish) {
    }
}
