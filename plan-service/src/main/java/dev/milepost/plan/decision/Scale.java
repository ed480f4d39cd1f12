package dev.milepost.plan.decision;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/** Makes the values of one criterion comparable with those of others. */
final class Scale {

    private final Normalization normalization;
    private final Criterion criterion;
    private final @Nullable BigDecimal lowest;
    private final @Nullable BigDecimal highest;

    /** @param values of the options that take part */
    Scale(Normalization normalization, Criterion criterion, List<BigDecimal> values) {
        this.normalization = normalization;
        this.criterion = criterion;
        this.lowest = values.isEmpty() ? null : Collections.min(values);
        this.highest = values.isEmpty() ? null : Collections.max(values);
    }

    Column column(BigFraction share) {
        return new Column(criterion, share, lowest, highest, allEqual());
    }

    /** 0 to 1, 1 being the best. */
    BigFraction normalized(BigDecimal value) {
        if (lowest == null || highest == null) {
            throw new IllegalArgumentException("The value is none of the options'");
        }
        return switch (normalization) {
            case MIN_MAX -> allEqual() ? BigFraction.ONE : between(lowest, highest, value);
            case RATIO -> ratio(lowest, highest, value);
            case SCALE -> between(bound(criterion.minimum()), bound(criterion.maximum()), value);
        };
    }

    private boolean allEqual() {
        return lowest != null && highest != null && lowest.compareTo(highest) == 0;
    }

    private BigFraction between(BigDecimal from, BigDecimal to, BigDecimal value) {
        BigFraction distance = criterion.aim() == Aim.BENEFIT ? Exact.of(value).subtract(Exact.of(from))
                : Exact.of(to).subtract(Exact.of(value));
        return distance.divide(Exact.of(to).subtract(Exact.of(from)));
    }

    /** Where the best is 0 no proportion to it exists: the best has 1, and for costs all others 0. */
    private BigFraction ratio(BigDecimal least, BigDecimal most, BigDecimal value) {
        if (criterion.aim() == Aim.BENEFIT) {
            return most.signum() == 0 ? BigFraction.ONE : Exact.of(value).divide(Exact.of(most));
        }
        if (value.signum() == 0) {
            return BigFraction.ONE;
        }
        return Exact.of(least).divide(Exact.of(value));
    }

    private static BigDecimal bound(@Nullable BigDecimal bound) {
        if (bound == null) {
            throw new IllegalArgumentException("SCALE needs the scale of each criterion");
        }
        return bound;
    }
}
