package dev.milepost.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.kit.language.LanguageRequest;

/** What is promised of the languages: every text in each of them, in words of its own, and nothing but texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslationsTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final BuiltInInstruments instruments = new BuiltInInstruments(
            new InstrumentFile(validation.getValidator(), new ReferenceCatalogues()));

    @AfterAll
    void close() {
        validation.close();
    }

    Stream<Edition> newest() {
        return instruments.newest().stream();
    }

    /** Each of the newest instruments in each language but English. */
    Stream<Instrument> translated() {
        return newest().flatMap(edition -> LANGUAGES.stream().skip(1)
                .map(language -> edition.in(LanguageRequest.of(language))));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void theNewestVersionsAreInFourLanguages(Edition edition) {
        assertThat(edition.languages()).containsExactlyElementsOf(LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void noTextIsEmptyOrLeftInEnglish(Instrument translated) {
        Map<String, String> english = texts(original(translated));
        Map<String, String> texts = texts(translated);

        assertThat(texts.keySet()).isEqualTo(english.keySet());
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
        assertThat(texts.entrySet().stream().filter(text -> text.getValue().equals(english.get(text.getKey()))))
                .as("%s in %s", translated.key(), translated.language()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void nothingButTextsDiffersFromTheOriginal(Instrument translated) {
        Instrument original = original(translated);

        assertThat(withoutTexts(translated)).isEqualTo(withoutTexts(original));
        assertThat(translated.scoringRules()).isEqualTo(original.scoringRules());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void noTwoLevelsOfAQuestionReadTheSame(Instrument translated) {
        assertThat(translated.questions()).allSatisfy(question -> assertThat(question.levels())
                .extracting(Instrument.AnswerLevel::text).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("translated")
    void quotesApostrophesAndSpacesAreThoseOfTheLanguage(Instrument translated) {
        String quotes = switch (translated.language()) {
            case "de" -> "„“";
            case "es", "fr" -> "«»";
            default -> throw new IllegalStateException(translated.language());
        };
        assertThat(texts(translated).values()).allSatisfy(text -> {
            assertThat(text).doesNotContain("\"", "'", "  ", "...");
            assertThat("„“”«»".chars().filter(quote -> quotes.indexOf(quote) < 0)
                    .filter(quote -> text.indexOf(quote) >= 0).count()).as(text).isZero();
        });
        if (translated.language().equals("fr")) {
            assertThat(texts(translated).values()).allSatisfy(text -> assertThat(text)
                    .doesNotContainPattern("[^\\u00a0\\u202f][:;?!»]").doesNotContainPattern("«[^\\u00a0]"));
        }
        if (translated.language().equals("es")) {
            assertThat(texts(translated).values()).allSatisfy(text -> assertThat(text.chars().filter(c -> c == '?').count())
                    .as(text).isEqualTo(text.chars().filter(c -> c == '¿').count()));
        }
    }

    @Test
    void aShortInstrumentUsesTheWordsOfTheWholeInEveryLanguage() {
        Edition shortOne = instruments.newest("first-look").orElseThrow();
        Edition longOne = instruments.newest("small-business-ai-readiness").orElseThrow();
        Instrument part = shortOne.original();
        Instrument whole = longOne.original();

        assertThat(part.partOf()).isEqualTo(new Instrument.Whole(whole.key(), whole.version()));
        assertThat(part.questions()).hasSize(12);
        assertThat(part.dimensions()).extracting(Instrument.Dimension::key)
                .isEqualTo(whole.dimensions().stream().map(Instrument.Dimension::key).toList());
        for (String language : LANGUAGES) {
            LanguageRequest wanted = LanguageRequest.of(language);
            Map<String, Question> questions = longOne.in(wanted).questionsByKey();
            assertThat(shortOne.in(wanted).questions())
                    .allSatisfy(question -> assertThat(question).isEqualTo(questions.get(question.key())));
        }
    }

    private Instrument original(Instrument translated) {
        return instruments.version(translated.key(), translated.version()).orElseThrow().original();
    }

    /** Every text by its place. */
    private static Map<String, String> texts(Instrument instrument) {
        Map<String, String> texts = new TreeMap<>();
        collect("", MAPPER.valueToTree(instrument), texts);
        texts.keySet().removeIf(place -> !place.matches(".*/(title|description|name|text|label)"));
        return texts;
    }

    private static Map<String, String> withoutTexts(Instrument instrument) {
        Map<String, String> rest = new TreeMap<>();
        collect("", MAPPER.valueToTree(instrument), rest);
        rest.keySet().removeIf(place -> place.matches("/language|.*/(title|description|name|text|label)"));
        return rest;
    }

    private static void collect(String place, JsonNode node, Map<String, String> found) {
        if (node.isValueNode()) {
            found.put(place, node.asText());
            return;
        }
        node.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), found));
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        }
        for (int i = 0; i < items.size(); i++) {
            collect(place + "/" + i, items.get(i), found);
        }
    }
}
