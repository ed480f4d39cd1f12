package dev.milepost.assessment.scoring;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about a value on [0,1]: the score over what is answered, and between which bounds it stays
 * whatever the open answers turn out to be.
 *
 * @param score null where {@code noScore} says why
 * @param low with everything open counted as 0; null where nothing applies
 * @param high with everything open counted as 1; null where nothing applies
 * @param coverage answered weight / applicable weight; null where nothing applies
 */
public record Estimate(@Nullable BigFraction score, @Nullable BigFraction low, @Nullable BigFraction high,
        @Nullable BigFraction coverage, @Nullable NoScore noScore) {

    static Estimate none(NoScore reason) {
        return new Estimate(null, null, null, null, reason);
    }

    boolean applies() {
        return coverage != null;
    }
}
