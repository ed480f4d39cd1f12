package dev.milepost.roi.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds what has been computed exactly, for output. */
public final class Rounding {
    private static final MathContext RATE = new MathContext(12, RoundingMode.HALF_EVEN);
    /** Less than this is the noise of a rate of 0. */
    private static final double SMALLEST_RATE = 1e-15;
    private final int digits;

    private Rounding(int digits) {
        this.digits = digits;
    }

    /** @param currency a code of ISO 4217 */
    public static Rounding of(String currency) {
        return new Rounding(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    /** How many decimals the smallest unit of the currency has: 2 for EUR, 0 for JPY, 3 for TND. */
    public int digits() {
        return digits;
    }

    /** An amount in the digits of the currency, half-even. */
    public BigDecimal money(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_EVEN);
    }

    /**
     * Amounts whose rounded values add up to the rounded total: those that lose most by rounding down are rounded up.
     */
    public List<BigDecimal> parts(List<BigDecimal> amounts) {
        BigDecimal total = money(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<BigDecimal> parts = new ArrayList<>();
        amounts.forEach(amount -> parts.add(amount.setScale(digits, RoundingMode.FLOOR)));
        BigDecimal missing = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        int units = missing.movePointRight(digits).intValueExact();
        IntStream.range(0, amounts.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> amounts.get(i).subtract(parts.get(i))).reversed())
                .limit(units).forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return parts;
    }

    /** A rate, ratio or length of time to 12 significant digits. */
    public static BigDecimal rate(BigDecimal rate) {
        BigDecimal rounded = rate.round(RATE);
        return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded);
    }

    /** A rate of which 1 + rate is known better than the rate itself: just above -100 % it keeps 12 digits above it. */
    public static BigDecimal rate(double rate, double onePlusRate) {
        if (Math.abs(rate) < SMALLEST_RATE) {
            return BigDecimal.ZERO;
        }
        return onePlusRate < 0.1 ? plain(BigDecimal.valueOf(onePlusRate).round(RATE).subtract(BigDecimal.ONE))
                : rate(BigDecimal.valueOf(rate));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
