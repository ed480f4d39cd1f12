package dev.milepost.roi.kpi;

import java.time.LocalDate;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many KPIs stand how on a day; statuses that none has are left out.
 *
 * @param total of all of them
 */
record StatusSummary(@Schema(required = true) LocalDate on, @Schema(required = true) int total,
        @Schema(required = true, description = "How many KPIs have each status; statuses that none has are left out") Map<KpiStatus, Integer> byStatus) {
}
