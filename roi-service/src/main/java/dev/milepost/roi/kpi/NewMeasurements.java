package dev.milepost.roi.kpi;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.measurement.NewMeasurement;

/** A batch; each measurement is read by itself, so that one that is wrong doesn't hinder the others. */
record NewMeasurements(
        @NotNull @Size(min = 1, max = 5000) @Schema(required = true, type = SchemaType.ARRAY, implementation = NewMeasurement.class) List<@NotNull JsonNode> measurements) {
}
