package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A baseline as files carry it: the dates of tasks under a name.
 *
 * @param tasks by their ids
 */
public record BaselineDates(String name, Map<UUID, Dated> tasks) {

    /** When a task was to start and finish, and how many working days it was to take. */
    public record Dated(LocalDate start, LocalDate finish, BigDecimal durationDays) {
    }
}
