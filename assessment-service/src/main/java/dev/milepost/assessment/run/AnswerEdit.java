package dev.milepost.assessment.run;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;

/** The answer to the question that the address names. */
@Schema(name = "AnswerEdit")
record AnswerEdit(
        @NotNull @Schema(description = "MISSING takes an answer back") AnswerState state,
        @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "One of the question's values; only and always with ANSWERED") BigDecimal value,
        @Nullable @Size(max = 1000) @Schema(description = "Why the question does not apply; always with NOT_APPLICABLE") String reason,
        @Nullable @Size(max = 2000) String comment) {

    NewAnswer to(String questionKey) {
        return new NewAnswer(questionKey, state, value, reason, comment);
    }
}
