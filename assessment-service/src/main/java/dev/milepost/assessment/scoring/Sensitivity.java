package dev.milepost.assessment.scoring;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How much the total hangs on the weights of questions and, where it is their mean, of dimensions: once all equal, and each one
 * alone a quarter lighter and heavier.
 *
 * @param equalWeights the score if every weight above 0 were the same; null without a score
 * @param lowest the lowest score of all the variants of single weights; null without a score
 * @param highest the highest score of all the variants of single weights; null without a score
 * @param levelChanges the variants that end in another band than the score; empty when the level stands
 */
public record Sensitivity(@Nullable BigFraction equalWeights, @Nullable BigFraction lowest,
        @Nullable BigFraction highest, List<Variant> levelChanges) {

    static final Sensitivity NONE = new Sensitivity(null, null, null, List.of());

    public Sensitivity {
        levelChanges = List.copyOf(levelChanges);
    }

    /**
     * Another choice of weights.
     *
     * @param key the dimension or question whose weight was changed; null for equal weights
     * @param factor what its weight was multiplied with; null for equal weights
     */
    public record Variant(@Nullable String key, @Nullable BigFraction factor, BigFraction score, int level) {
    }
}
