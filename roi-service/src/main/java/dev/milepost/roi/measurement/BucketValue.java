package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the measurements of one bucket come to.
 *
 * @param value null where they come to nothing: the first reading of a counter has no increase
 * @param count of measurements
 * @param minimum of the measured values; null for ratios
 * @param lastAt instant of the last of them
 * @param conflicts measurements that several sources report differently; the one reported last counts
 */
public record BucketValue(Instant start, @Nullable BigDecimal value, long count, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum, Instant lastAt, long conflicts) {
}
