package dev.milepost.assessment.challenge;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.Effort;
import dev.milepost.assessment.instrument.Instrument.Recommendation;
import dev.milepost.assessment.instrument.Instrument.Source;

/** Something to do about an own challenge; recommended while one of the questions it raises is below the target. */
@Schema(name = "ChallengeMitigation")
record Mitigation(
        @Schema(description = "Unique in the challenge") @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") @Size(max = 80) String key,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String description,
        @NotNull @Valid Effort effort,
        @Schema(description = "The step of the plan it belongs to, such as pilot; the ten steps of the template ai-integration are known") @NotBlank @Size(max = 80) String stepKey,
        @Nullable @Valid @Schema(description = "The public text it rests on, if any") Source source,
        @Schema(description = "Keys of the questions it brings to the target") @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 80) String> raises) {

    /** The same among the recommendations of an instrument, whose own keys have no slash. */
    Recommendation of(String code) {
        return new Recommendation(code + "/" + key, title, description, effort, stepKey, code, source, raises);
    }
}
