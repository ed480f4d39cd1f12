package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question.
 *
 * @param normalized the answer on [0,1], reversed where the question is; null without an answer
 * @param share which part of the total this question decides while it applies; the shares of all questions add up to 1
 * @param contribution what it adds to the score; all contributions add up to exactly the score
 * @param excluded why it adds nothing; null where it counts
 */
public record ItemScore(ScoredQuestion question, AnswerState state, @Nullable BigDecimal value,
        @Nullable BigFraction normalized, BigFraction share, BigFraction contribution, @Nullable Exclusion excluded) {
}
