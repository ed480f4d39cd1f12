package dev.milepost.plan.pilot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.WebAddress;

/** What is decided about the running iteration. */
@Schema(name = "NewVerdict")
record NewVerdict(
        @Schema(required = true) @NotNull Verdict verdict,
        @Schema(required = true, description = "On which facts") @NotBlank @Size(max = 10_000) String evidence,
        @Schema(description = WebAddress.DESCRIPTION) @Nullable @WebAddress String link,
        @Schema(description = "Whether the tasks that the pilot has put on hold come off it; if left out, true with SCALE and otherwise false. STOP releases nothing") @Nullable Boolean releaseHolds) {

    boolean releases() {
        return releaseHolds == null ? verdict == Verdict.SCALE : releaseHolds;
    }
}
