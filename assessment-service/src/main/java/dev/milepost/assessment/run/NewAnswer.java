package dev.milepost.assessment.run;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;

/** An answer to one question; replaces the one before. MISSING takes the answer back. */
@Schema(name = "NewAnswer")
record NewAnswer(
        @NotBlank @Size(max = 80) @Schema(description = "Key of the question") String questionKey,
        @NotNull @Schema(description = "MISSING takes an answer back") AnswerState state,
        @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "One of the question's values; only and always with ANSWERED") BigDecimal value,
        @Nullable @Size(max = 1000) @Schema(description = "Why the question does not apply; always with NOT_APPLICABLE") String reason,
        @Nullable @Size(max = 2000) String comment) {
}
