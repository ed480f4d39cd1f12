package dev.milepost.plan.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an amount in proportion to weights so that the parts add up to it, by the method of the largest remainder: each part
 * is
 * rounded down to the smallest unit, and the units left over go to the parts that lost most by it.
 */
public final class Shares {

    private Shares() {
    }

    /**
     * @param total may be negative; of more decimals than {@code digits} its own decimals are the smallest unit
     * @param weights none negative; where all are 0 they count alike
     * @param digits decimals of the smallest unit
     * @return a part for each weight, in their order; empty without weights
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int digits) {
        if (weights.isEmpty()) {
            return List.of();
        }
        int scale = Math.max(digits, Math.max(0, total.stripTrailingZeros().scale()));
        List<BigInteger> parts = split(total.abs().setScale(scale).unscaledValue(), whole(weights));
        return parts.stream().map(units -> total.signum() < 0 ? units.negate() : units)
                .map(units -> Amounts.plain(new BigDecimal(units, scale))).toList();
    }

    /**
     * Rounds parts so that they add up to their rounded sum; a part that needs no rounding stays as it is.
     *
     * @param parts none negative
     * @param digits decimals of the smallest unit
     */
    public static List<BigDecimal> rounded(List<BigDecimal> parts, int digits) {
        BigInteger sum = Amounts.sum(parts).setScale(digits, RoundingMode.HALF_EVEN).unscaledValue();
        List<BigDecimal> down = parts.stream().map(part -> part.setScale(digits, RoundingMode.DOWN)).toList();
        List<BigDecimal> remainders = IntStream.range(0, parts.size()).mapToObj(i -> parts.get(i).subtract(down.get(i)))
                .toList();
        return toLargest(down.stream().map(BigDecimal::unscaledValue).toList(), remainders, sum).stream()
                .map(units -> Amounts.plain(new BigDecimal(units, digits))).toList();
    }

    private static List<BigInteger> whole(List<BigDecimal> weights) {
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("No weight may be negative");
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return weights.stream().map(weight -> BigInteger.ONE).toList();
        }
        int scale = Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        return weights.stream().map(weight -> weight.setScale(scale).unscaledValue()).toList();
    }

    private static List<BigInteger> split(BigInteger units, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] divided = units.multiply(weight).divideAndRemainder(sum);
            parts.add(divided[0]);
            remainders.add(divided[1]);
        }
        return toLargest(parts, remainders, units);
    }

    /** Gives a unit each to the parts of the largest remainders until they add up to the sum. */
    private static <R extends Comparable<? super R>> List<BigInteger> toLargest(List<BigInteger> parts, List<R> remainders,
            BigInteger sum) {
        int left = sum.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        List<BigInteger> whole = new ArrayList<>(parts);
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left).forEach(lost -> whole.set(lost, whole.get(lost).add(BigInteger.ONE)));
        return whole;
    }
}
