package dev.milepost.plan.pilot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a decided pilot is tested once more. */
@Schema(name = "NewPilotReopening")
record NewReopening(
        @Schema(required = true) @NotBlank @Size(max = 10_000) String reason,
        @Schema(description = "Whether the tasks that the pilot has put on hold come off it; true if left out") @Nullable Boolean releaseHolds) {

    boolean releases() {
        return releaseHolds == null || releaseHolds;
    }
}
