package dev.milepost.assessment.run;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** An assessment to be made. */
@Schema(name = "NewAssessment")
record NewAssessment(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 80) @Schema(description = "Which questionnaire; GET /instruments lists them") String instrumentKey,
        @Nullable @Positive @Schema(description = "Which of its versions; absent for the newest") Integer instrumentVersion,
        @Nullable @Schema(description = "The plan that this assessment is for, and that its recommendations go to") UUID planId,
        @Nullable @ExternalId @Schema(description = "The caller's own key, unique in the organization; usable in addresses as key:<externalId>") String externalId) {

    AssessmentEdit edit() {
        return new AssessmentEdit(title, planId, externalId);
    }
}
