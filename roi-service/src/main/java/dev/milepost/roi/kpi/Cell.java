package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.BucketValue;
import dev.milepost.roi.money.Rounding;

/**
 * What a KPI was in one bucket, unrounded.
 *
 * @param gap why there is no value, or why there is one without a measurement
 * @param lastAt instant of the last measurement in it; null without one
 */
record Cell(@Nullable BigDecimal value, SeriesPoint.@Nullable Gap gap, long count, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum, long conflicts, @Nullable Instant lastAt) {

    static Cell of(BucketValue bucket) {
        return new Cell(bucket.value(), bucket.value() == null ? SeriesPoint.Gap.NO_EARLIER_READING : null, bucket.count(),
                bucket.minimum(), bucket.maximum(), bucket.conflicts(), bucket.lastAt());
    }

    static Cell without(SeriesPoint.Gap gap) {
        return new Cell(null, gap, 0, null, null, 0, null);
    }

    /** A value that nobody measured. */
    static Cell assumed(BigDecimal value, SeriesPoint.Gap gap) {
        return new Cell(value, gap, 0, null, null, 0, null);
    }

    SeriesPoint at(Instant start) {
        return new SeriesPoint(start, rounded(value), gap, count, rounded(minimum), rounded(maximum), conflicts);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : Rounding.rate(number);
    }
}
