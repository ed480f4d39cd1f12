package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasurementKind;

/**
 * Values of a KPI over {@code [from, to)} in order of time; buckets without a measurement are there too.
 *
 * @param asOf what was known then; absent for what is known now
 * @param aggregation how several values of a gauge became one over time
 * @param dimensionAggregation how the values of a gauge for several teams or places became one
 */
record SeriesView(@Schema(required = true) UUID kpiId, @Nullable String unit, @Schema(required = true) Instant from,
        @Schema(required = true) Instant to, @Schema(required = true) SeriesBucket bucket,
        @Schema(required = true) String zone, @Nullable Instant asOf,
        @Schema(required = true) MeasurementKind kind, @Nullable GaugeAggregation aggregation,
        @Nullable DimensionAggregation dimensionAggregation, @Schema(required = true) List<SeriesPoint> points) {
}
