package dev.milepost.plan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharesTest {

    /** The example of Wikipedia's "Largest remainder method" (Hare quota): ten seats for 47,000 to 3,100 votes. */
    @Test
    void unitsLeftOverGoToTheLargestRemainders() {
        assertThat(Shares.split(BigDecimal.TEN, decimals("47000", "16000", "15800", "12000", "6100", "3100"), 0))
                .isEqualTo(decimals("5", "2", "1", "1", "1", "0"));
    }

    @Test
    void aHundredInThreePartsIsAHundred() {
        assertThat(Shares.split(new BigDecimal("100"), decimals("1", "1", "1"), 2))
                .isEqualTo(decimals("33.34", "33.33", "33.33"));
        assertThat(Shares.split(new BigDecimal("-100"), decimals("1", "1", "1"), 2))
                .isEqualTo(decimals("-33.34", "-33.33", "-33.33"));
        assertThat(Shares.split(new BigDecimal("100"), decimals("1", "1", "1"), 0)).isEqualTo(decimals("34", "33", "33"));
    }

    @Test
    void withoutWeightsThatTellPartsAreAlike() {
        assertThat(Shares.split(BigDecimal.TEN, decimals("0", "0"), 2)).isEqualTo(decimals("5", "5"));
        assertThat(Shares.split(BigDecimal.TEN, List.of(), 2)).isEmpty();
        assertThatThrownBy(() -> Shares.split(BigDecimal.TEN, decimals("1", "-1"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500, seed = "20261127")
    void partsAddUpAndNoneIsOffByAWholeUnit(@ForAll("amounts") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> parts = Shares.split(total, weights, 2);

        assertThat(Amounts.sum(parts)).isEqualByComparingTo(total);
        BigDecimal sum = Amounts.sum(weights);
        for (int i = 0; i < parts.size() && sum.signum() > 0; i++) {
            BigDecimal exact = total.multiply(weights.get(i)).divide(sum, MathContext.DECIMAL128);
            assertThat(parts.get(i).subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    @Test
    void theSmallestUnitIsTheCurrencys() {
        assertThat(Amounts.digits("EUR")).isEqualTo(2);
        assertThat(Amounts.digits("JPY")).isZero();
        assertThat(Amounts.digits("TND")).isEqualTo(3);
        assertThat(Amounts.plain(new BigDecimal("1200.5000"))).isEqualTo(new BigDecimal("1200.5"));
        assertThat(Amounts.plain(new BigDecimal("1200.0000")).toPlainString()).isEqualTo("1200");
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1000000"), new BigDecimal("1000000")).ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("5000")).ofScale(3).list().ofMinSize(1)
                .ofMaxSize(40);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
