package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;

import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals as exact fractions. */
final class Exact {
    private Exact() {
    }

    static BigFraction fraction(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    static BigFraction max(BigFraction left, BigFraction right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
