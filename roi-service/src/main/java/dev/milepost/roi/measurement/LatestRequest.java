package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.UUID;

/**
 * Whose latest readings are wanted.
 *
 * @param before end of time, itself not included
 */
public record LatestRequest(UUID kpi, Arithmetic arithmetic, Instant before) {
}
