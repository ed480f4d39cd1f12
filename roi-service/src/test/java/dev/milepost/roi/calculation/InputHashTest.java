package dev.milepost.roi.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.roi.cashflow.Period;

class InputHashTest {

    private record Flow(LocalDate on, BigDecimal amount, @Nullable String note) {
    }

    @Test
    void theSameNumberIsTheSameHoweverItIsWritten() {
        assertThat(InputHash.of(number("1"), number("0.00"))).isEqualTo(InputHash.of(number("1.0"), number("0")));
        assertThat(InputHash.of(number("100"))).isEqualTo(InputHash.of(number("1E+2"))).matches("[0-9a-f]{64}");
        assertThat(InputHash.of(flow("7", null))).isEqualTo(InputHash.of(flow("7.000", null)));
    }

    @Test
    void everythingThatDiffersShows() {
        assertThat(List.of(InputHash.of("ab", "c"), InputHash.of("a", "bc"), InputHash.of("ab c"), InputHash.of(number("1")),
                InputHash.of("1"), InputHash.of(true), InputHash.of(Period.YEAR), InputHash.of((Object) null),
                InputHash.of(List.of(number("1"))), InputHash.of(flow("1", null)), InputHash.of(flow("1", "")),
                InputHash.of(flow("2", null)), InputHash.of(List.of(number("1"), number("2"))),
                InputHash.of(List.of(number("2"), number("1"))))).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfAMapIsNoInput() {
        assertThat(InputHash.of(Map.of("a", number("1"), "b", number("2"))))
                .isEqualTo(InputHash.of(Map.of("b", number("2.0"), "a", number("1"))))
                .isNotEqualTo(InputHash.of(Map.of("a", number("2"), "b", number("1"))));
        assertThat(InputHash.of(Arrays.asList("a", null))).isNotEqualTo(InputHash.of(List.of("a")));
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatThrownBy(() -> InputHash.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Flow flow(String amount, @Nullable String note) {
        return new Flow(LocalDate.of(2026, 1, 1), number(amount), note);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
