package dev.milepost.plan.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** From decimals to fractions and back. */
public final class Exact {

    private static final int DECIMALS = 12;

    private Exact() {
    }

    public static BigFraction of(BigDecimal value) {
        BigDecimal whole = value.scale() < 0 ? value.setScale(0) : value;
        return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /** To twelve decimals, without zeros at the end. */
    public static BigDecimal shown(BigFraction value) {
        return plain(value.bigDecimalValue(DECIMALS, RoundingMode.HALF_EVEN));
    }

    public static @Nullable BigDecimal shownOptional(@Nullable BigFraction value) {
        return value == null ? null : shown(value);
    }

    /** As people write it: 3, not 3.00 or 3E0. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal plainOptional(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }

    /** For sentences. */
    public static String words(BigFraction value) {
        return plain(value.bigDecimalValue(2, RoundingMode.HALF_EVEN)).toPlainString();
    }

    public static String words(BigDecimal value) {
        return plain(value).toPlainString();
    }
}
