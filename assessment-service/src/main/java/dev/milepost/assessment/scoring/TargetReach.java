package dev.milepost.assessment.scoring;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How much of all targets together is reached: 1 - sum(gap) / sum(target), over the dimensions that apply, count and
 * have a target.
 *
 * @param value null where {@code missing} says why
 */
public record TargetReach(@Nullable BigFraction value, @Nullable NoTargetReach missing) {
}
