package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The one place where exact values are rounded, half-up, for people to read. */
public final class Shown {
    private static final int POINT_DIGITS = 2;
    private static final int SHARE_DIGITS = 5;

    private Shown() {
    }

    /** A value on [0,1] as points of the scale, to two digits; null stays null. */
    public static @Nullable BigDecimal points(@Nullable BigFraction value, BigDecimal scale) {
        return value == null ? null : rounded(value.multiply(Exact.fraction(scale)), POINT_DIGITS);
    }

    /** A share or a ratio, to five digits; null stays null. */
    public static @Nullable BigDecimal share(@Nullable BigFraction value) {
        return value == null ? null : rounded(value, SHARE_DIGITS);
    }

    /** The exact value as {@code 2/3} or {@code 4}; null stays null. */
    public static @Nullable String exact(@Nullable BigFraction value) {
        if (value == null) {
            return null;
        }
        return value.getDenominator().bitLength() == 1 ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    private static BigDecimal rounded(BigFraction value, int digits) {
        return plain(new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), digits,
                RoundingMode.HALF_UP));
    }

    /** The same number without trailing zeros or an exponent, so that equal inputs look equal. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
