package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

/** Quantiles of type 7 (Hyndman and Fan 1996): linear between the order statistics, at (n - 1) * p. */
public final class Quantiles {

    private Quantiles() {
    }

    /**
     * @param values at least one, in any order
     * @param share 0 to 1
     */
    public static BigFraction of(List<BigDecimal> values, BigDecimal share) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigFraction place = Exact.fraction(share).multiply(sorted.size() - 1);
        BigInteger[] parts = place.getNumerator().divideAndRemainder(place.getDenominator());
        int below = parts[0].intValueExact();
        BigFraction low = Exact.fraction(sorted.get(below));
        if (parts[1].signum() == 0) {
            return low;
        }
        BigFraction rest = BigFraction.of(parts[1], place.getDenominator());
        return low.add(Exact.fraction(sorted.get(below + 1)).subtract(low).multiply(rest));
    }

    /** The one in the middle; of an even number the mean of the two in the middle. */
    static Mean median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? new Mean(sorted.get(middle), 1)
                : new Mean(sorted.get(middle - 1).add(sorted.get(middle)), 2);
    }
}
