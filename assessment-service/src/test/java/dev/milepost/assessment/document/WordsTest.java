package dev.milepost.assessment.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("%[ds]");

    @ParameterizedTest
    @ValueSource(strings = { "dataasset", "skill", "duty", "sheet", "benchmark" })
    void everyWordExistsInEveryLanguageWithTheSamePlaces(String bundle) throws IOException {
        Properties english = read(bundle, "");
        for (String language : new String[] { "_de", "_es", "_fr" }) {
            Properties other = read(bundle, language);
            assertThat(other.stringPropertyNames()).as(bundle + language)
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            english.stringPropertyNames().forEach(key -> assertThat(places(other.getProperty(key))).as(key + language)
                    .isEqualTo(places(english.getProperty(key))));
        }
    }

    private static long places(String text) {
        return PLACE.matcher(text).results().count();
    }

    private static Properties read(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = WordsTest.class.getResourceAsStream("/words/" + bundle + language + ".properties")) {
            words.load(new java.io.InputStreamReader(Objects.requireNonNull(file), java.nio.charset.StandardCharsets.UTF_8));
        }
        return words;
    }
}
