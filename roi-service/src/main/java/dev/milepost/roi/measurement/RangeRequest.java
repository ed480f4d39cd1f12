package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.UUID;

/**
 * Whose readings of which time are wanted.
 *
 * @param from first instant
 * @param to end, itself not included
 */
public record RangeRequest(UUID kpi, Arithmetic arithmetic, Instant from, Instant to) {
}
