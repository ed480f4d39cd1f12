package dev.milepost.roi.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundingTest {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void theLargestRemaindersAreRoundedUpUntilTheTotalIsReached() {
        // three thirds of a cent are a cent
        assertThat(parts("EUR", "0.00333333333333333333", "0.00333333333333333333", "0.00333333333333333333"))
                .containsExactly("0.01", "0.00", "0.00");
        assertThat(parts("EUR", "-33.335", "66.67")).containsExactly("-33.33", "66.67");
        assertThat(parts("JPY", "0.4", "0.4", "0.2")).containsExactly("1", "0", "0");
        assertThat(parts("BHD", "0.0003", "0.0004", "0.0003")).containsExactly("0.000", "0.001", "0.000");
        assertThat(parts("EUR")).isEmpty();
    }

    @Test
    void aTotalThatIsAPartItselfIsSharedOut() {
        Rounding euro = Rounding.of("EUR");
        List<BigDecimal> halves = numbers("0.005", "0.005", "0.003");

        assertThat(texts(euro.parts(halves, new BigDecimal("0.01")))).containsExactly("0.01", "0.00", "0.00");
        assertThat(texts(euro.parts(halves, new BigDecimal("0.02")))).containsExactly("0.01", "0.01", "0.00");
    }

    @Test
    void whatRoundingCannotExplainTheLargestAmountTakes() {
        assertThat(texts(Rounding.of("EUR").parts(numbers("1", "-200", "3"), new BigDecimal("-190.00"))))
                .containsExactly("1.00", "-194.00", "3.00");
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1000000"), new BigDecimal("1000000")).ofScale(9).list()
                .ofMaxSize(50);
    }

    @Property(tries = 300, seed = "20261127")
    void partsAddUpAndNoneIsACentAway(@ForAll("amounts") List<BigDecimal> amounts) {
        Rounding euro = Rounding.of("EUR");

        List<BigDecimal> parts = euro.parts(amounts);

        assertThat(Rounding.sum(parts)).isEqualByComparingTo(euro.money(Rounding.sum(amounts)));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).subtract(amounts.get(i)).abs()).isLessThan(CENT);
        }
    }

    private static List<String> parts(String currency, String... amounts) {
        return texts(Rounding.of(currency).parts(numbers(amounts)));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static List<String> texts(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).toList();
    }
}
