package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A measurement as it is stored.
 *
 * @param hash of the dimensions, part of the identity
 * @param dimensions a JSON object, its names sorted
 * @param value of RATIO the numerator
 * @param weight of RATIO the denominator, of MEAN the weight, otherwise 1
 */
record MeasurementRow(UUID kpi, Instant at, String source, UUID hash, String dimensions, BigDecimal value,
        BigDecimal weight) {

    /** What two versions of one measurement have in common. */
    record Identity(UUID kpi, Instant at, String source, UUID hash) {
    }

    Identity identity() {
        return new Identity(kpi, at, source, hash);
    }

    /** Whether nothing but instant and value differ. */
    boolean isAlike(MeasurementRow other) {
        return kpi.equals(other.kpi) && source.equals(other.source) && hash.equals(other.hash)
                && weight.compareTo(other.weight) == 0;
    }

    boolean saysTheSameAs(MeasurementRow other) {
        return value.compareTo(other.value) == 0 && weight.compareTo(other.weight) == 0;
    }
}
