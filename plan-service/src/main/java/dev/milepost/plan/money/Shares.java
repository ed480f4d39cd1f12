package dev.milepost.plan.money;

import java.math.BigDecimal;
import java.math.BigInteger;
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
        int left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left).forEach(lost -> parts.set(lost, parts.get(lost).add(BigInteger.ONE)));
        return parts;
    }
}
