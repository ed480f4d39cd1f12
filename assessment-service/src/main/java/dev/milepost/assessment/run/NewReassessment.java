package dev.milepost.assessment.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** An assessment that goes on from an earlier one. */
@Schema(name = "NewReassessment")
record NewReassessment(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Positive @Schema(description = "Version of the same instrument; absent for the newest") Integer instrumentVersion,
        @Nullable @ExternalId @Schema(description = "The caller's own key, unique in the organization; usable in addresses as key:<externalId>") String externalId) {
}
