package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What other services learn when a KPI stands differently than before, or belongs to another plan; read by plan-service.
 *
 * @param deleted whether it is in the bin and counts no more
 * @param key the KPI's own key, if it has one
 * @param value that was judged, if there is one
 */
record KpiStatusChanged(UUID kpiId, @Nullable UUID planId, KpiStatus status, LocalDate on, boolean deleted,
        @Nullable String key, @Nullable BigDecimal value) {
    static final String TYPE = "kpi.status-changed";
}
