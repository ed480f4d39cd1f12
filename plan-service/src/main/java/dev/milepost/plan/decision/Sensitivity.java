package dev.milepost.plan.decision;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How far one weight can change, the others staying, before another option wins.
 *
 * @param change at which both have the same score, and beyond which the other one wins; null where no change does it
 * @param other the option that then wins
 * @param because in one line
 */
public record Sensitivity(Criterion criterion, @Nullable BigFraction change, @Nullable Option other, String because) {
}
