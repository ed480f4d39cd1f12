package dev.milepost.roi.kpi;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What other services learn when a KPI stands differently than before; read by plan-service. */
record KpiStatusChanged(UUID kpiId, @Nullable UUID planId, KpiStatus status, LocalDate on) {
    static final String TYPE = "kpi.status-changed";
}
