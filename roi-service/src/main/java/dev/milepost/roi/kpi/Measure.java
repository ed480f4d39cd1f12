package dev.milepost.roi.kpi;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Arithmetic;
import dev.milepost.roi.measurement.SeriesRequest;

/**
 * What of a KPI its series follow from.
 *
 * @param missing what is made of an interval without a measurement
 * @param computed whether it is computed from others; then nothing is measured of it
 */
record Measure(UUID id, String name, @Nullable String unit, Arithmetic arithmetic, Missing missing, boolean computed) {

    SeriesRequest series(KpiSeries.Window window) {
        return new SeriesRequest(id, arithmetic, window.from(), window.to(), window.bucket(), window.zone());
    }
}
