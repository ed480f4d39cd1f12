package dev.milepost.plan.decision;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A criterion over all options that take part.
 *
 * @param share of its weight in all weights
 * @param lowest null where no option has a value
 * @param allEqual whether it tells no option from another
 */
public record Column(Criterion criterion, BigFraction share, @Nullable BigDecimal lowest, @Nullable BigDecimal highest,
        boolean allEqual) {
}
