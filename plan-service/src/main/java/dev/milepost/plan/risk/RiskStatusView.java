package dev.milepost.plan.risk;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a risk went from one status to another. */
@Schema(name = "RiskStatusView")
record RiskStatusView(
        @Nullable @Schema(description = "Absent where the risk was made") RiskStatus from,
        @Schema(required = true) RiskStatus to,
        @Schema(required = true) Instant at,
        @Schema(required = true) String by) {
}
