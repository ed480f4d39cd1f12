package dev.milepost.roi.measurement;

import java.time.ZoneId;
import java.util.List;

/**
 * How the measurements of a KPI become one value.
 *
 * @param overTime for gauges
 * @param overDimensions for gauges; what other kinds come to follows from the kind
 * @param sources which source counts where several report the same instant: the first of these, then the one that reported last
 * @param home whose days and months the rollups follow
 */
public record Arithmetic(MeasurementKind kind, GaugeAggregation overTime, DimensionAggregation overDimensions,
        List<String> sources, ZoneId home) {
}
