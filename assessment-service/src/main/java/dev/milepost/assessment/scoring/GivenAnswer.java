package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param value on the question's own scale; present exactly when the state is {@link AnswerState#ANSWERED} and the
 *        question's answers have a value
 * @param options keys of the options that were chosen; only conditions look at them, what they are worth is the value
 * @param mean the exact value where it is the mean of several answers; null where {@code value} is exact
 */
public record GivenAnswer(String questionKey, AnswerState state, @Nullable BigDecimal value, Set<String> options,
        @Nullable Mean mean) {

    public GivenAnswer {
        options = Set.copyOf(options);
    }

    public GivenAnswer(String questionKey, AnswerState state, @Nullable BigDecimal value, Set<String> options) {
        this(questionKey, state, value, options, null);
    }

    public GivenAnswer(String questionKey, AnswerState state, @Nullable BigDecimal value) {
        this(questionKey, state, value, Set.of());
    }

    static GivenAnswer missing(String questionKey) {
        return new GivenAnswer(questionKey, AnswerState.MISSING, null);
    }
}
