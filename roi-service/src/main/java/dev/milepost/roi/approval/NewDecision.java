package dev.milepost.roi.approval;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What whoever decides says to it. */
@Schema(name = "NewDecision")
public record NewDecision(@Nullable @Size(max = 1000) @Schema(description = "Needed for a rejection") String note,
        @Nullable @Size(max = 64) @Schema(description = "The hash of the version that was looked at; refused if it is another one") String hash) {
}
