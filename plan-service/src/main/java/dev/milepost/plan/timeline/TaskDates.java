package dev.milepost.plan.timeline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The early dates that were computed last for a task.
 *
 * @param start the first day worked
 * @param finish the last day worked
 */
public record TaskDates(UUID taskId, LocalDate start, LocalDate finish) {
}
