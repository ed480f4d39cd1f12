package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A figure, or why there is none.
 *
 * @param value null where there is none
 * @param missing null where there is a value
 */
public record Figure(@Nullable BigDecimal value, @Nullable Missing missing) {

    public static Figure of(BigDecimal value) {
        return new Figure(value, null);
    }

    public static Figure missing(Missing reason) {
        return new Figure(null, reason);
    }

    /** Computes with another figure; what is missing of either is missing of the result, of this one first. */
    Figure with(Figure other, BinaryOperator<BigDecimal> operation) {
        if (value == null) {
            return this;
        }
        return other.value == null ? other : of(operation.apply(value, other.value));
    }
}
