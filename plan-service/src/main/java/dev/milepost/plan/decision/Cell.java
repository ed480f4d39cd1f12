package dev.milepost.plan.decision;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An option at a criterion.
 *
 * @param normalized 0 to 1; null where the option takes no part or has no value
 * @param contribution what it adds to the score, null likewise
 */
public record Cell(String criterion, @Nullable BigDecimal value, @Nullable BigFraction normalized,
        @Nullable BigFraction contribution) {
}
