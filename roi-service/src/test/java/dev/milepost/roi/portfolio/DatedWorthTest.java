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
        Conversions rates = into(rate(FIRST, "1.10"), rate(SECOND, "1.25"));

        // -100 x 1.10 + 121 x 1.25 / 1.1; converted after discounting by today's rate it would be 11
        DatedWorth.Answer answer = DatedWorth.of(numbers("-100", "121"), List.of(FIRST, SECOND),
                numbers("1", "0.909090909090909"), rates, "EUR");

        assertThat(answer.worth()).isCloseTo(new BigDecimal("27.5"),
                org.assertj.core.api.Assertions.within(new BigDecimal("1e-9")));
        assertThat(answer.missing()).isNull();
        assertThat(rates.used()).extracting(PortfolioView.UsedRate::on).containsExactly(FIRST, SECOND);
        assertThat(rates.used()).extracting(PortfolioView.UsedRate::rate).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("1.1"), new BigDecimal("1.25"));
    }

    @Test
    void aRateThatWasSuppliedTheOtherWayRoundIsToldAsItWasUsed() {
        Conversions rates = new Conversions(
                new RateTable(List.of(new RateTable.Quotation("USD", "EUR", FIRST, new BigDecimal("0.8")))), "USD");

        assertThat(rates.on(SECOND, "EUR")).contains(new BigDecimal("1.25"));
        assertThat(rates.on(SECOND, "USD")).contains(BigDecimal.ONE);
        assertThat(rates.on(SECOND, "GBP")).isEmpty();
        assertThat(rates.used()).containsExactly(new PortfolioView.UsedRate("EUR", "USD", FIRST, new BigDecimal("1.25")));
    }

    @Test
    void theFirstDayWithoutARateIsNamedUnlessNothingHappensOnIt() {
        Conversions rates = into(rate(SECOND, "1.25"));

        assertThat(
                DatedWorth.of(numbers("-100", "121"), List.of(FIRST, SECOND), numbers("1", "1"), rates, "EUR").missing())
                .isEqualTo(FIRST);
        assertThat(DatedWorth.of(numbers("0", "100"), List.of(FIRST, SECOND), numbers("1", "1"), rates, "EUR").worth())
                .isEqualByComparingTo("125");
    }

    private static Conversions into(RateTable.Quotation... quotations) {
        return new Conversions(new RateTable(List.of(quotations)), "USD");
    }

    private static RateTable.Quotation rate(LocalDate on, String rate) {
        return new RateTable.Quotation("EUR", "USD", on, new BigDecimal(rate));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
