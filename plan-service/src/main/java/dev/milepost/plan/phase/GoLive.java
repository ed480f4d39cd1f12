package dev.milepost.plan.phase;

import java.time.LocalDate;
import java.util.UUID;

/**
 * When a phase goes live.
 *
 * @param phase its name
 * @param date the day of its milestone by the schedule, or else the day wanted
 */
public record GoLive(UUID phaseId, String phase, LocalDate date) {
}
