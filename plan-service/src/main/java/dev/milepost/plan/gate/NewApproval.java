package dev.milepost.plan.gate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the caller agrees. */
@Schema(name = "NewApproval")
record NewApproval(
        @Schema(required = true, description = "The version of the evidence that the caller has seen and approves") @NotNull Integer evidenceVersion,
        @Schema(description = "In which of the gate's required roles the caller approves, if in one") @Nullable @Size(max = 100) String role,
        @Nullable @Size(max = 2_000) String comment) {
}
