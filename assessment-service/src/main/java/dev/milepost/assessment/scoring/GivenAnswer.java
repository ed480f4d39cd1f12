package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One answer.
 *
 * @param value on the question's own scale; present exactly when the state is {@link AnswerState#ANSWERED}
 */
public record GivenAnswer(String questionKey, AnswerState state, @Nullable BigDecimal value) {
}
