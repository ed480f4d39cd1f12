package dev.milepost.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {

    @ParameterizedTest
    @ValueSource(strings = { "plain", "tab\tand\nline", "Größe 漢字 😀" })
    void shownCharactersStay(String text) {
        assertThat(Clean.text(text)).isEqualTo(text);
        assertThat(Clean.text("\u0000\u0007" + text + "\u001B\uFFFE")).isEqualTo(text);
    }

    @Test
    void wordsAreBrokenWhereTheyAreLongerThanANarrowColumn() {
        assertThat(Clean.text("A word-of-twenty-four-c is whole, Wirtschaftlichkeitsrechnung is not"))
                .isEqualTo("A word-of-twenty-four-c is whole, Wirtschaftli\u00ADchkeitsrechn\u00ADung is not");
    }
}
