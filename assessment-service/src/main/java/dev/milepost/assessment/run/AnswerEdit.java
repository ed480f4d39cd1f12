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

/** The answer to the question that the address names. */
@Schema(name = "AnswerEdit")
public record AnswerEdit(
        @NotNull @Schema(description = "MISSING takes an answer back") AnswerState state,
        @Nullable @Digits(integer = 7, fraction = 6) @Schema(description = "Of a SINGLE, SCALE or NUMBER question; only and always with ANSWERED") BigDecimal value,
        @Nullable @Size(max = 100) @Schema(description = "Keys of the options chosen, of a MULTIPLE question; empty where none is true. Only and always with ANSWERED") List<@NotBlank @Size(max = 80) String> options,
        @Nullable @Schema(description = "Of a DATE question; only and always with ANSWERED") LocalDate date,
        @Nullable @Size(max = 2000) @Schema(description = "Of a TEXT question; only and always with ANSWERED") String text,
        @Nullable @Size(max = 1000) @Schema(description = "Why the question does not apply; always with NOT_APPLICABLE") String reason,
        @Nullable @Size(max = 2000) String comment) {

    public static AnswerEdit of(AnswerView answer) {
        return new AnswerEdit(answer.state(), answer.value(), answer.options(), answer.date(), answer.text(),
                answer.reason(), answer.comment());
    }

    /** @param tag of the answer that it replaces; null where the caller doesn't say */
    public NewAnswer to(String questionKey, @Nullable String tag) {
        return new NewAnswer(questionKey, state, value, options, date, text, reason, comment, tag);
    }
}
