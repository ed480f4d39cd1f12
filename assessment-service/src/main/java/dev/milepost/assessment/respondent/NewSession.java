package dev.milepost.assessment.respondent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent brings. */
@Schema(name = "NewRespondentSession")
record NewSession(
        @NotBlank @Size(max = 200) @Schema(description = "The secret of the personal link") String secret) {
}
