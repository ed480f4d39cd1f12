package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Shown;

/** The answer to a question as it stands. */
@Schema(name = "Answer")
public record AnswerView(
        @Schema(required = true) String questionKey,
        @Schema(required = true) AnswerState state,
        @Nullable @Schema(description = "Where options were chosen: what they are worth together, if anything") BigDecimal value,
        @Nullable @Schema(description = "Keys of the options chosen, of a MULTIPLE question") List<String> options,
        @Nullable @Schema(description = "Of a DATE question") LocalDate date,
        @Nullable @Schema(description = "Of a TEXT question") String text,
        @Nullable @Schema(description = "Why the question does not apply") String reason,
        @Nullable String comment,
        @Nullable @Schema(description = "Absent where the answer is missing") Instant answeredAt,
        @Schema(required = true, description = "Whether it was taken over from an earlier assessment and nobody has confirmed it since") boolean carriedOver,
        @Schema(required = true, description = "Changes with the answer: send it back, as If-Match or in a batch, to be refused where somebody else has answered meanwhile") String tag) {

    public AnswerView(String questionKey, AnswerState state, @Nullable BigDecimal value, @Nullable List<String> options,
            @Nullable LocalDate date, @Nullable String text, @Nullable String reason, @Nullable String comment,
            @Nullable Instant answeredAt) {
        this(questionKey, state, value, options, date, text, reason, comment, answeredAt, false);
    }

    AnswerView(String questionKey, AnswerState state, @Nullable BigDecimal value, @Nullable List<String> options,
            @Nullable LocalDate date, @Nullable String text, @Nullable String reason, @Nullable String comment,
            @Nullable Instant answeredAt, boolean carriedOver) {
        this(questionKey, state, value, options, date, text, reason, comment, answeredAt, carriedOver,
                AnswerTag.of(state, value, options, date, text, reason, comment));
    }

    static AnswerView of(Answer answer) {
        BigDecimal value = answer.value();
        return new AnswerView(answer.questionKey(), answer.state(), value == null ? null : Shown.plain(value),
                answer.options(), answer.date(), answer.text(), answer.reason(), answer.comment(), answer.answeredAt(),
                answer.isCarriedOver());
    }

    public static AnswerView missing(String questionKey) {
        return new AnswerView(questionKey, AnswerState.MISSING, null, null, null, null, null, null, null);
    }

    /** As the arithmetic takes it. */
    public GivenAnswer given() {
        return new GivenAnswer(questionKey, state, value, options == null ? Set.of() : Set.copyOf(options));
    }
}
