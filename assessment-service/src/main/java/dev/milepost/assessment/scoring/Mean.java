package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A mean as its sum and its count, since most means are no finite decimals.
 *
 * @param count at least 1
 */
public record Mean(BigDecimal sum, int count) {

    public BigFraction exact() {
        return Exact.fraction(sum).divide(count);
    }

    /** To as many decimals as answers may have, for people and for conditions; scores are made of the exact one. */
    BigDecimal rounded() {
        return sum.divide(BigDecimal.valueOf(count), RuleCheck.MOST_DECIMALS, RoundingMode.HALF_UP);
    }
}
