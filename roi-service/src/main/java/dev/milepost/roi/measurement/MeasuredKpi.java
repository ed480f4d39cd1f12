package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A KPI as far as the taking of its measurements depends on it.
 *
 * @param keptFrom measurements before it are refused; null where they are kept for good
 * @param refusal why nothing is measured of it, null where it is
 */
public record MeasuredKpi(UUID id, MeasurementKind kind, @Nullable Instant keptFrom, @Nullable String refusal) {
}
