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

/** A challenge to watch for. */
@Schema(name = "NewChallenge")
record NewChallenge(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "The instrument whose answers point to it; all its versions") @NotBlank @Size(max = 80) String instrumentKey,
        @Schema(required = true, description = "Unique among the challenges of the instrument, such as LATE_DELIVERIES") @NotNull @Pattern(regexp = ChallengeEdit.CODE, message = "must be capital letters, with single underscores between") @Size(max = 80) String code,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true) @NotBlank @Size(max = 1000) String description,
        @Schema(required = true, description = "How many signals make it medium, and how many high") @NotNull @Valid SeverityRule severity,
        @Schema(required = true, description = "Answers that point to it") @NotEmpty @Size(max = 50) List<@NotNull @Valid ChallengeSignal> signals,
        @Schema(description = "What to do about it; none if left out") @Nullable @Size(max = 50) List<@NotNull @Valid Mitigation> mitigations) {

    ChallengeEdit edit() {
        return new ChallengeEdit(externalId, code, name, description, severity, signals,
                mitigations == null ? List.of() : mitigations);
    }
}
