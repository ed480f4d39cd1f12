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
    private static final MathContext TRACED = new MathContext(24, RoundingMode.HALF_EVEN);
    /** Decimals behind those of the currency that still count. */
    private static final int NOISELESS = 15;
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
     * Amounts whose rounded values add up to the rounded total: those that lose most by rounding down are rounded up (the
     * method of the largest remainder). An amount that needs no rounding stays as it is.
     */
    public List<BigDecimal> parts(List<BigDecimal> amounts) {
        List<BigDecimal> exact = amounts.stream().map(this::withoutNoise).toList();
        return parts(exact, money(sum(exact)));
    }

    /**
     * The same for a total that is a part itself. What can't be explained by rounding, as where amounts have more digits than
     * are computed, the largest amount takes.
     *
     * @param total the sum of the amounts, rounded up or down
     */
    public List<BigDecimal> parts(List<BigDecimal> amounts, BigDecimal total) {
        List<BigDecimal> exact = amounts.stream().map(this::withoutNoise).toList();
        List<BigDecimal> parts = new ArrayList<>();
        exact.forEach(amount -> parts.add(amount.setScale(digits, RoundingMode.FLOOR)));
        BigDecimal missing = total.subtract(sum(parts));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        if (missing.signum() < 0 || missing.compareTo(unit.multiply(BigDecimal.valueOf(parts.size()))) > 0) {
            IntStream.range(0, parts.size()).boxed().max(Comparator.comparing(i -> exact.get(i).abs()))
                    .ifPresent(largest -> parts.set(largest, parts.get(largest).add(missing)));
            return parts;
        }
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i))).reversed())
                .limit(missing.movePointRight(digits).intValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return parts;
    }

    /** What was computed to 50 digits, without the last ones, which depend on the order of computing. */
    private BigDecimal withoutNoise(BigDecimal amount) {
        return amount.setScale(digits + NOISELESS, RoundingMode.HALF_EVEN);
    }

    /** All of them together; 0 of none. */
    public static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A number of a trace, unrounded but for what no figure could ever tell: to 24 significant digits. */
    public static BigDecimal traced(BigDecimal number) {
        BigDecimal rounded = number.round(TRACED);
        return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded);
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
