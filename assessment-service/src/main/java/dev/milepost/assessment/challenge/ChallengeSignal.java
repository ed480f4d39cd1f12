package dev.milepost.assessment.challenge;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.Signal;

/** An answer that points to a challenge. */
@Schema(name = "ChallengeSignal")
record ChallengeSignal(
        @Schema(required = true, description = "Key of the question") @NotBlank @Size(max = 80) String question,
        @Schema(required = true, description = "The highest value that is a sign of the challenge") @NotNull Integer atMost,
        @Schema(description = "Whether not knowing is a sign too", defaultValue = "false") Boolean orDontKnow) {

    /** @param orDontKnow null as callers may leave it out */
    @SuppressWarnings("ConstantConditions")
    ChallengeSignal(String question, Integer atMost, @Nullable Boolean orDontKnow) {
        this.question = question;
        this.atMost = atMost;
        this.orDontKnow = Objects.requireNonNullElse(orDontKnow, Boolean.FALSE);
    }

    /** The same among those of an instrument. */
    Signal signal() {
        return new Signal(question, atMost, orDontKnow);
    }
}
