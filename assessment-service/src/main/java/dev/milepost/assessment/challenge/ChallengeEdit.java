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

import dev.milepost.assessment.instrument.Instrument.SeverityRule;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed on an own challenge. */
@Schema(name = "ChallengeEdit")
record ChallengeEdit(
        @Nullable @ExternalId String externalId,
        @NotNull @Pattern(regexp = CODE, message = "must be capital letters, with single underscores between") @Size(max = 80) String code,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 1000) String description,
        @NotNull @Valid SeverityRule severity,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ChallengeSignal> signals,
        @NotNull @Size(max = 50) List<@NotNull @Valid Mitigation> mitigations) {

    static final String CODE = "[A-Z]+(_[A-Z]+)*";
}
