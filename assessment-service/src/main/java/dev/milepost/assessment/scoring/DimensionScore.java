package dev.milepost.assessment.scoring;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What became of one dimension.
 *
 * @param contribution what it adds to the total score
 * @param narrowScope more than 30 % of its weight was marked not applicable
 * @param gap how much is missing to the target, on [0,1]; null without a target or a score
 * @param progress the part of the way from baseline to target that is done, 1 where they are equal; below 0 or above
 *        1 where the organization fell back or went beyond; null without target, baseline or score
 * @param excluded why it adds nothing to the total; null where it counts
 */
public record DimensionScore(ScoredDimension dimension, Estimate estimate, Level level, BigFraction contribution,
        boolean narrowScope, @Nullable BigFraction gap, @Nullable BigFraction progress,
        @Nullable Exclusion excluded) {
}
