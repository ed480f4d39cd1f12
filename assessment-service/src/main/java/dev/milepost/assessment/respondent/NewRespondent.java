package dev.milepost.assessment.respondent;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** Somebody to be asked. */
@Schema(name = "NewRespondent")
record NewRespondent(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) @Schema(description = "As the owner knows the respondent") String name,
        @Nullable @Email @Size(max = 254) @Schema(description = "For whoever sends the link; nothing is sent from here") String email,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "The subject of the tokens of somebody with an account, who needs no link") String subject,
        @Nullable @Schema(description = "Whose view it is; absent for neither") RespondentGroup group,
        @Nullable @Size(max = 100) @Schema(description = "Keys of the dimensions delegated to the respondent; absent or empty for the whole questionnaire") List<@NotBlank @Size(max = 80) String> dimensions,
        @Nullable @Schema(description = "When the answers are wanted; absent for the assessment's date") LocalDate dueOn) {

    RespondentEdit edit() {
        return new RespondentEdit(externalId, name, email, subject, group, dimensions, dueOn);
    }
}
