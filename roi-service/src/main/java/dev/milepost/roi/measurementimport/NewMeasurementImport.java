package dev.milepost.roi.measurementimport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.MeasurementFormat;

/**
 * A file that is going to be sent.
 *
 * @param fileName for people
 */
record NewMeasurementImport(@NotNull @Schema(required = true) MeasurementFormat format,
        @Nullable @Size(max = 200) String fileName) {
}
