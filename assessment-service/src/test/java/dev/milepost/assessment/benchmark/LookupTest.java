package dev.milepost.assessment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.benchmark.Lookup.Found;
import dev.milepost.assessment.benchmark.Lookup.Missing;
import dev.milepost.assessment.benchmark.Lookup.PassedOver;

class LookupTest {
    private static final FigureFiles FILES = new FigureFiles();

    /** The values are those of the offices, as in the files handed to us. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "us-btos-any-function, 3, -, 21.9, SIZE",
            "us-btos-any-function, 4, -, 21.9, SIZE",
            "us-btos-any-function, 5, -, 20.0, SIZE",
            "us-btos-any-function, 249, -, 30.3, SIZE",
            "us-btos-any-function, 250, -, 41.5, SIZE",
            "us-btos-any-function, 9, NAICS 51, 20.0, SIZE",
            "us-btos-producing, 9, -, 10.0, ALL",
            "eurostat-ai-any, 12, -, 17.0, SIZE",
            "uk-ons-ai, 60, -, 29, ALL",
            "uk-ons-ai, 300, -, 49, SIZE" })
    void theClosestPublishedCellIsUsed(String series, int employees, @Nullable String sector, BigDecimal value, Basis basis) {
        Found found = new Lookup(FILES.figures(series)).closest(employees, sector).orElseThrow();

        assertThat(found.figure().value()).isEqualByComparingTo(value);
        assertThat(found.basis()).isEqualTo(basis);
    }

    @Test
    void whatIsSuppressedIsPassedOverAndNotZero() {
        Figure suppressed = figure("10", "49", "C", "", "SUPPRESSED");
        Figure size = figure("10", "49", "", "12.5", "PUBLISHED");
        Figure all = figure("", "", "", "20", "PUBLISHED");
        Lookup lookup = new Lookup(List.of(all, suppressed, size));

        Found found = lookup.closest(20, "C").orElseThrow();
        assertThat(found.basis()).isEqualTo(Basis.SIZE);
        assertThat(found.passedOver()).containsExactly(new PassedOver(Basis.SIZE_AND_SECTOR, Missing.SUPPRESSED));
        assertThat(lookup.closest(20, "D").orElseThrow().passedOver())
                .containsExactly(new PassedOver(Basis.SIZE_AND_SECTOR, Missing.NOT_PUBLISHED));
        assertThat(new Lookup(List.of(suppressed)).closest(20, "C")).isEmpty();
        assertThat(suppressed.value()).isNull();
    }

    @Test
    void theLatestPeriodOfACellIsUsed() {
        Found found = new Lookup(FILES.figures("eurostat-ai-any")).closest(20, null).orElseThrow();
        assertThat(found.figure().period()).isEqualTo("2025");
    }

    @Test
    void twoSeriesAreNeverJoined() {
        List<Figure> two = java.util.stream.Stream.concat(FILES.figures("us-btos-any-function").stream(),
                FILES.figures("us-btos-producing").stream()).toList();
        assertThatThrownBy(() -> new Lookup(two)).hasMessageContaining("never joined");
    }

    /** 21.9 +- 1.96 x 0.52 = 20.8808 and 22.9192. */
    @Test
    void theStandardErrorGivesAnInterval() {
        Figure figure = new Lookup(FILES.figures("us-btos-any-function")).closest(3, null).orElseThrow().figure();
        assertThat(figure.low()).isEqualByComparingTo("20.88");
        assertThat(figure.high()).isEqualByComparingTo("22.92");
        assertThat(new Lookup(FILES.figures("eurostat-ai-any")).closest(20, null).orElseThrow().figure().low()).isNull();
    }

    @Test
    void aRowIsEitherAValueOrSuppressed() {
        assertThatThrownBy(() -> figure("", "", "", "", "PUBLISHED")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> figure("", "", "", "0", "SUPPRESSED")).isInstanceOf(IllegalStateException.class);
    }

    private static Figure figure(String from, String to, String sector, String value, String status) {
        Map<String, String> row = new HashMap<>(Map.of("order", "1", "period", "2025", "sizeClass", "c", "sizeFrom", from,
                "sizeTo", to, "sector", sector, "value", value, "standardError", "", "status", status, "obtained", "test"));
        return FigureFiles.figure(row, "s");
    }
}
