package dev.milepost.roi.measurement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Which measurements shall become one value per bucket.
 *
 * @param from first instant
 * @param to end, itself not included
 * @param zone whose calendar the buckets follow
 */
public record SeriesRequest(UUID kpi, Arithmetic arithmetic, Instant from, Instant to, Bucket bucket, ZoneId zone) {
}
