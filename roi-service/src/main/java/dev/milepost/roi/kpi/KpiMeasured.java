package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What others learn when something was measured of a KPI, corrected or deleted: once for each batch and KPI.
 *
 * @param key the KPI's own key, if it has one
 * @param accepted new measurements
 * @param updated corrected measurements
 * @param deleted measurements that are gone
 * @param from instant of the first measurement of the batch
 * @param to instant of the last measurement of the batch
 */
record KpiMeasured(UUID kpiId, @Nullable UUID planId, @Nullable String key, long accepted, long updated, long deleted,
        Instant from, Instant to) {
    static final String TYPE = "kpi.measured";
}
