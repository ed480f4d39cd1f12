package dev.milepost.roi.kpi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is made of an interval without a measurement.
 *
 * @param maxAgeDays with LAST: how many days a value goes on after its measurement
 */
@Schema(description = "What is made of an interval without a measurement; a gap if absent")
record Missing(@NotNull @Schema(required = true) MissingPolicy policy, @Nullable @Min(1) @Max(3660) Integer maxAgeDays) {
    static final Missing NOTHING = new Missing(MissingPolicy.NONE, null);
}
