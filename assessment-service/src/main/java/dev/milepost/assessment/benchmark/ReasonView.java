package dev.milepost.assessment.benchmark;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reason for not using AI, with the share that names it. */
@Schema(name = "BenchmarkReason")
record ReasonView(
        @Schema(required = true, description = "The office's code") String code,
        @Schema(required = true) String name,
        @Schema(required = true) String period,
        @Schema(required = true, description = "Percent of the series' denominator") BigDecimal value,
        @Nullable @Schema(description = "Code of the challenge that an assessment finds for it; absent where there is none") String challenge) {
}
