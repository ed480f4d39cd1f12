package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;

/** An answer to one question; replaces the one before. MISSING takes the answer back. */
@Schema(name = "NewAnswer")
public record NewAnswer(
        @NotBlank @Size(max = 80) @Schema(description = "Key of the question") String questionKey,
        @NotNull @Schema(description = "MISSING takes an answer back") AnswerState state,
        @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "Of a SINGLE, SCALE or NUMBER question; only and always with ANSWERED") BigDecimal value,
        @Nullable @Size(max = 100) @Schema(description = "Keys of the options chosen, of a MULTIPLE question; empty where none is true. Only and always with ANSWERED") List<@NotBlank @Size(max = 80) String> options,
        @Nullable @Schema(description = "Of a DATE question; only and always with ANSWERED") LocalDate date,
        @Nullable @Size(max = 2000) @Schema(description = "Of a TEXT question; only and always with ANSWERED") String text,
        @Nullable @Size(max = 1000) @Schema(description = "Why the question does not apply; always with NOT_APPLICABLE") String reason,
        @Nullable @Size(max = 2000) String comment,
        @Nullable @Size(max = 64) @Schema(description = "The tag of the answer as it was read: refused if it has changed since") String tag) {

    /** What it is worth for others to compare with. */
    AnswerEdit edit() {
        return new AnswerEdit(state, value, options, date, text, reason, comment);
    }

    AnswerContent content() {
        return new AnswerContent(value, options, date, text);
    }

    NewAnswer withValue(@Nullable BigDecimal newValue) {
        return new NewAnswer(questionKey, state, newValue, options, date, text, reason, comment, tag);
    }
}
