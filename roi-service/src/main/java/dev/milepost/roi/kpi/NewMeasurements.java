package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.roi.measurement.NewMeasurement;

/** A batch as it is described to callers; each measurement is read by itself, so that a wrong one doesn't hinder the others. */
record NewMeasurements(@Size(min = 1, max = 5000) @Schema(required = true) List<NewMeasurement> measurements) {
}
