package dev.milepost.kit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.problem.ProblemException;

class LanguageRequestTest {
    private static final List<String> AVAILABLE = List.of("en", "de", "es", "fr");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de | de",
            "de-AT | de",
            "DE-ch-1996 | de",
            "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | fr",
            "da, en-GB;q=0.8, en;q=0.7 | en",
            "en;q=0.2, es;q=0.9 | es",
            "nl, es;q=0, de;q=0.1 | de" })
    void theBestOfTheWantedLanguagesIsFound(String header, String best) {
        assertThat(accepting(header).best(AVAILABLE)).contains(best);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nl", "*", "", "de;q=zero", "§$%", ",,,", "nl, de;q=0" })
    void aHeaderThatNamesNoneOfThemLeavesItOpen(String header) {
        assertThat(accepting(header).best(AVAILABLE)).isEmpty();
    }

    @Test
    void theParameterGoesBeforeTheHeader() {
        LanguageRequest request = accepting("de");
        request.lang = "fr";

        assertThat(request.best(AVAILABLE)).contains("fr");
    }

    @Test
    void aLanguageThatThereIsNotLeavesItOpenEvenIfTheHeaderNamesAnother() {
        LanguageRequest request = accepting("de");
        request.lang = "nl";

        assertThat(request.best(AVAILABLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "d", "german!", "de_AT", "../de", "de-" })
    void aParameterThatIsNoLanguageIsRefused(String lang) {
        assertThatThrownBy(() -> LanguageRequest.of(lang).best(AVAILABLE)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("lang");
    }

    private static LanguageRequest accepting(String header) {
        LanguageRequest request = LanguageRequest.any();
        request.acceptLanguage = header;
        return request;
    }
}
