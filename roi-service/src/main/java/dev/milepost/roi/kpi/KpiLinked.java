package dev.milepost.roi.kpi;

import java.util.UUID;

/**
 * What a KPI is computed from, or a part of, has been written. Told within the service, in the transaction of the change:
 * whoever
 * refuses what follows from it throws a problem.
 */
public record KpiLinked(UUID kpiId) {
}
