package dev.milepost.roi.kpi;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What others learn when a measurement is due: once for each day on which one is.
 *
 * @param owner who looks after it, a name for people
 * @param dueOn the day on which the interval of the last measurement was over
 */
record KpiMeasurementDue(UUID kpiId, @Nullable UUID planId, @Nullable String key, String name, @Nullable String owner,
        LocalDate dueOn) {
    static final String TYPE = "kpi.measurement-due";
}
