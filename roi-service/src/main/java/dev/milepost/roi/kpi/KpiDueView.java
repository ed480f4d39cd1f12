package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A KPI whose measurement is due.
 *
 * @param measuredAt instant of the last measurement; absent where nothing was ever measured
 * @param dueOn the day on which the interval of the last measurement was over
 * @param daysOverdue since then, in the zone of the KPI
 */
record KpiDueView(@Schema(required = true) UUID kpiId, @Schema(required = true) String name, @Nullable String key,
        @Nullable UUID planId, @Nullable String owner, @Schema(required = true) KpiInterval interval,
        @Nullable Instant measuredAt, @Schema(required = true) LocalDate dueOn, @Schema(required = true) long daysOverdue) {
}
