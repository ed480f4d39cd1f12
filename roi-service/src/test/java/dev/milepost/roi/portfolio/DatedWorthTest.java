package dev.milepost.roi.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.roi.currency.RateTable;

class DatedWorthTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2027, 1, 1);

    @Test
    void eachFlowIsConvertedAtTheRateOfItsDateAndThenDiscounted() {
        RateTable rates = new RateTable(List.of(rate(FIRST, "1.10"), rate(SECOND, "1.25")));

        // -100 x 1.10 + 121 x 1.25 / 1.1; converted after discounting by today's rate it would be 11
        DatedWorth.Answer answer = DatedWorth.of(numbers("-100", "121"), List.of(FIRST, SECOND),
                numbers("1", "0.909090909090909"),
                rates, "EUR", "USD");

        assertThat(answer.worth()).isCloseTo(new BigDecimal("27.5"),
                org.assertj.core.api.Assertions.within(new BigDecimal("1e-9")));
        assertThat(answer.missing()).isNull();
    }

    @Test
    void theFirstDayWithoutARateIsNamedUnlessNothingHappensOnIt() {
        RateTable rates = new RateTable(List.of(rate(SECOND, "1.25")));

        assertThat(
                DatedWorth.of(numbers("-100", "121"), List.of(FIRST, SECOND), numbers("1", "1"), rates, "EUR", "USD").missing())
                .isEqualTo(FIRST);
        assertThat(DatedWorth.of(numbers("0", "100"), List.of(FIRST, SECOND), numbers("1", "1"), rates, "EUR", "USD").worth())
                .isEqualByComparingTo("125");
    }

    private static RateTable.Quotation rate(LocalDate on, String rate) {
        return new RateTable.Quotation("EUR", "USD", on, new BigDecimal(rate));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
