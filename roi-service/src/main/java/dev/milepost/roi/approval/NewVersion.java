package dev.milepost.roi.approval;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Submits a case as it is. */
@Schema(name = "NewVersion")
public record NewVersion(
        @Nullable @Size(max = 1000) @Schema(description = "What whoever decides should know") String note) {
}
