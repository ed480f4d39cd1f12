package dev.milepost.assessment.run;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers that somebody has looked at again and that are still true. */
@Schema(name = "NewConfirmation")
record NewConfirmation(
        @NotEmpty @Size(max = 500) @Schema(description = "Keys of the questions") List<@NotBlank @Size(max = 80) String> questionKeys) {
}
