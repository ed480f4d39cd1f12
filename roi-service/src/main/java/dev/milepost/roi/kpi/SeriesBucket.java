package dev.milepost.roi.kpi;

import java.util.Optional;

import dev.milepost.roi.measurement.Bucket;

/** How a series is gathered. */
public enum SeriesBucket {
    /** Not at all: each measurement by itself. */
    RAW,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    Optional<Bucket> gathered() {
        return this == RAW ? Optional.empty() : Optional.of(Bucket.valueOf(name()));
    }
}
