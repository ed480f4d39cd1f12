package dev.milepost.roi.kpi;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.NewMeasurement;

/**
 * A measurement as a CloudEvent, as it is described to callers.
 *
 * @param subject the KPI, by id or key: and key, where the batch isn't sent to one
 * @param time of the measurement, where its data has none
 */
@Schema(name = "NewMeasurementEvent", description = "A CloudEvent whose data is a measurement")
record NewMeasurementEvent(@Schema(required = true) String specversion, @Schema(required = true) String id,
        @Schema(required = true) String source, @Schema(required = true) String type, @Nullable String subject,
        @Nullable Instant time, @Nullable String datacontenttype, @Schema(required = true) NewMeasurement data) {
}
