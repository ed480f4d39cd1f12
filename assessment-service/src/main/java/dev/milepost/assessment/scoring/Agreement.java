package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How far several answers to one question agree.
 *
 * @param index r_wg = 1 - s^2 / ((A^2 - 1) / 12) (James, Demaree and Wolf 1984), s^2 the population variance, A the number of
 *        levels: 1 where all agree, 0 where answers are as if by chance, below 0 where people are of two minds; null where
 *        the question has no levels
 * @param spread the highest value less the lowest
 * @param wide whether that is two levels or more
 */
public record Agreement(@Nullable BigFraction index, BigDecimal spread, boolean wide) {
    private static final int WIDE = 2;

    /**
     * @param values at least one
     * @param levels how many the question has; 0 where it has none
     */
    static Agreement of(List<BigDecimal> values, int levels) {
        BigDecimal spread = values.stream().reduce(BigDecimal::max).orElseThrow()
                .subtract(values.stream().reduce(BigDecimal::min).orElseThrow());
        return levels < 2 ? new Agreement(null, spread, false)
                : new Agreement(index(values, levels), spread, spread.compareTo(BigDecimal.valueOf(WIDE)) >= 0);
    }

    private static BigFraction index(List<BigDecimal> values, int levels) {
        BigFraction byChance = BigFraction.of(levels * (long) levels - 1, 12);
        return BigFraction.ONE.subtract(variance(values).divide(byChance));
    }

    /** (n * sum of squares - square of sum) / n^2, so that nothing is rounded on the way. */
    private static BigFraction variance(List<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(values.size());
        return Exact.fraction(count.multiply(squares).subtract(sum.multiply(sum)))
                .divide(Exact.fraction(count.multiply(count)));
    }
}
