package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event {@code readiness.measured}: a completed assessment has scored a dimension of which roi-service keeps a KPI. Its
 * subject is that of the {@code baseline.recorded} that made the KPI, so that it arrives after it.
 *
 * @param key of the KPI, as it was when the baseline was recorded
 * @param kpiId of the KPI, once roi-service has told it
 * @param value the dimension's score, in points of the instrument's scale
 * @param at when the assessment was completed
 */
record ReadinessMeasured(UUID assessmentId, UUID planId, String key, @Nullable UUID kpiId, BigDecimal value, Instant at) {
    static final String TYPE = "readiness.measured";
}
