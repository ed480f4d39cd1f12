package dev.milepost.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.InstrumentText;
import dev.milepost.assessment.catalogue.ReferenceCatalogues;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTypesTest {
    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final InstrumentFile file = new InstrumentFile(validation.getValidator(), new ReferenceCatalogues());
    private final String yaml = InstrumentText.of("all-types.yaml");

    @AfterAll
    void close() {
        validation.close();
    }

    @Test
    void everyTypeIsRead() {
        Instrument instrument = file.read("all-types.yaml", yaml);

        assertThat(instrument.questions()).extracting(Question::type).containsExactly(QuestionType.MULTIPLE,
                QuestionType.SCALE, QuestionType.NUMBER, QuestionType.DATE, QuestionType.TEXT, QuestionType.SINGLE);
        assertThat(instrument.scoringRules().questions()).hasSize(6);
        assertThat(instrument.question("tools").orElseThrow().range().orElseThrow().highest()).isEqualByComparingTo("4");
        assertThat(instrument.question("since").orElseThrow().range()).isEmpty();
    }

    /** What is replaced, by what, and where the mistake is then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "rule: SUM                          | rule: MEAN                  | /dimensions/0/questions/0/rule",
            "'        rule: SUM\n'              | ''                          | /dimensions/0/questions/0/rule",
            "key: scan, text                    | key: chat, text             | /dimensions/0/questions/0/options/1/key",
            "type: SCALE                        | type: TEXT                  | /dimensions/0/questions/1/levels",
            "value: 10,                         | value: 0,                   | /dimensions/0/questions/1/levels/1/value",
            "max: 40                            | max: 0                      | /dimensions/0/questions/2/max",
            "'        max: 40\n'                | ''                          | /dimensions/0/questions/2/max",
            "type: NUMBER                       | type: DATE                  | /dimensions/0/questions/2/min",
            "latest: 2030-12-31                 | latest: 2014-12-31          | /dimensions/0/questions/3/latest",
            "latest: 2030-12-31                 | latest: 2030-13-31          | /dimensions/0/questions/3/latest",
            "maxLength: 200                     | maxLength: 2001             | /dimensions/0/questions/4/maxLength",
            "maxLength: 200                     | unit: words                 | /dimensions/0/questions/4/unit",
            "state: ANSWERED                    | state: PERHAPS              | /dimensions/0/questions/3/shownIf/state",
            "atLeast: 5                         | atLeast: 11                 | /dimensions/0/questions/2/shownIf/all/1/atLeast",
            "'includes: chat}\n      - key: h'  | 'includes: chut}\n      - key: h' | /dimensions/0/questions/1/shownIf/includes",
            "question: hours, state: ANSWERED   | question: hours             | /dimensions/0/questions/3/shownIf",
            "question: hours, state: ANSWERED   | 'question: note, atLeast: 1' | /dimensions/0/questions/3/shownIf/atLeast",
            "question: hours, state: ANSWERED   | 'question: hours, atLeast: 1, includes: x' | /dimensions/0/questions/3/shownIf",
            "question: hours, state: ANSWERED   | 'question: days, state: ANSWERED' | /dimensions/0/questions/3/shownIf",
            "question: hours, atMost: 2         | question: hours, atMost: 40 | /challenges/0/signals/0/atMost",
            "question: hours, atMost: 2         | question: since, atMost: 2  | /challenges/0/signals/0/atMost",
            "'raises: [tools, hours'            | 'raises: [tools, note'      | /recommendations/0/raises/1" })
    void aMistakeIsNamedWithItsPlace(String from, String to, String pointer) {
        assertThat(yaml).contains(from);

        assertThat(flaws(yaml.replace(from, to))).extracting(InstrumentFlaw::pointer).contains(pointer);
    }

    @Test
    void aCircleIsNamedInTheFile() {
        String looping = yaml.replace("        rule: SUM\n",
                "        rule: SUM\n        shownIf: {question: since, state: ANSWERED}\n");

        assertThat(flaws(looping)).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/dimensions/0/questions/0/shownIf");
            assertThat(flaw.line()).isEqualTo(26);
            assertThat(flaw.detail()).startsWith("Questions can't show each other in a circle: tools -> since -> hours -> ");
        });
    }

    @Test
    void optionsAndUnitsAreTranslatedToo() {
        String german = InstrumentText.of("all-types.de.yaml");
        Instrument original = file.read("all-types.yaml", yaml);
        Instrument translated = file.translated(original, "all-types.de.yaml", german);

        assertThat(translated.question("tools").orElseThrow().options()).extracting(Question.Option::text)
                .containsExactly("Ein Chat", "Ein Scanner für Rechnungen", "Nichts davon");
        assertThat(translated.question("hours").orElseThrow().unit()).isEqualTo("Stunden");
        assertThat(translated.scoringRules()).isEqualTo(original.scoringRules());
        assertThatThrownBy(() -> file.translated(original, "all-types.de.yaml",
                german.replace(", unit: Stunden", "").replace(", none: Nichts davon", "")))
                .isInstanceOfSatisfying(InstrumentRefused.class,
                        refused -> assertThat(refused.flaws()).extracting(InstrumentFlaw::pointer)
                                .containsExactlyInAnyOrder("/questions/tools/options", "/questions/hours/unit"));
    }

    private List<InstrumentFlaw> flaws(String content) {
        List<InstrumentFlaw> flaws = new ArrayList<>();
        assertThatThrownBy(() -> file.read("all-types.yaml", content))
                .isInstanceOfSatisfying(InstrumentRefused.class, refused -> flaws.addAll(refused.flaws()));
        return flaws;
    }
}
