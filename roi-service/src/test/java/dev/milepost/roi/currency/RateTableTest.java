package dev.milepost.roi.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class RateTableTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void onADayTheLatestRateOfThatDayOrBeforeCounts() {
        RateTable table = table(rate("EUR", "USD", JANUARY, "1.10"), rate("EUR", "USD", JUNE, "1.20"));

        assertThat(table.on(JUNE.minusDays(1), "EUR", "USD").orElseThrow().rate()).isEqualByComparingTo("1.10");
        assertThat(table.on(JUNE, "EUR", "USD").orElseThrow().rate()).isEqualByComparingTo("1.20");
        assertThat(table.on(JUNE.plusYears(3), "EUR", "USD").orElseThrow().on()).isEqualTo(JUNE);
        assertThat(table.on(JANUARY.minusDays(1), "EUR", "USD")).isEmpty();
    }

    @Test
    void aRateQuotedTheOtherWayRoundIsTurnedOver() {
        RateTable table = table(rate("EUR", "USD", JANUARY, "1.25"));

        assertThat(table.on(JUNE, "USD", "EUR").orElseThrow().rate()).isEqualByComparingTo("0.8");
    }

    @Test
    void ofBothDirectionsTheLaterOneCounts() {
        RateTable table = table(rate("EUR", "USD", JANUARY, "1.25"), rate("USD", "EUR", JUNE, "0.5"));

        assertThat(table.on(JUNE, "EUR", "USD").orElseThrow().rate()).isEqualByComparingTo("2");
        assertThat(table.on(JUNE.minusDays(1), "EUR", "USD").orElseThrow().rate()).isEqualByComparingTo("1.25");
    }

    @Test
    void withinOneCurrencyNothingIsConvertedAndNothingGoesByWayOfAThird() {
        RateTable table = table(rate("EUR", "USD", JANUARY, "1.25"), rate("USD", "CHF", JANUARY, "0.8"));

        assertThat(table.on(JANUARY, "CHF", "CHF").orElseThrow().rate()).isEqualByComparingTo("1");
        assertThat(table.on(JUNE, "EUR", "CHF")).isEmpty();
    }

    private static RateTable table(RateTable.Quotation... rates) {
        return new RateTable(List.of(rates));
    }

    private static RateTable.Quotation rate(String base, String quote, LocalDate on, String rate) {
        return new RateTable.Quotation(base, quote, on, new BigDecimal(rate));
    }
}
