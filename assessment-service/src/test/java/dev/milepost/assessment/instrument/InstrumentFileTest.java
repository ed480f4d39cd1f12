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

import dev.milepost.assessment.catalogue.ReferenceCatalogues;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentFileTest {
    private static final String SMALL = """
            key: tiny
            version: 1
            published: 2026-11-22
            language: en
            title: Tiny
            description: One question.
            aggregation: BY_DIMENSION
            scale: 100
            targetLevel: 1
            bands:
              - {level: 0, from: 0, name: Low}
              - {level: 1, from: 50, name: High}
            dimensions:
              - key: goals
                name: Goals
                description: What for.
                weight: 1
                questions:
                  - key: why
                    text: Why?
                    weight: 1
                    sources: [{catalogue: NIST_AI_RMF, id: MAP 1.3}]
                    levels:
                      - {value: 0, text: "No idea."}
                      - {value: 1, text: "A good reason."}
            challenges:
              - code: NO_REASON
                name: No reason
                description: Nobody knows why.
                severity: {medium: 2, high: 3}
                signals: [{question: why, atMost: 0}]
            recommendations:
              - key: think
                title: Think
                description: Think again.
                effort: {days: 1, label: One day}
                stepKey: scoping
                challenge: NO_REASON
                source: {catalogue: NIST_AI_RMF_PLAYBOOK, id: MAP 1.4}
                raises: [why]
            """;

    private static final String GERMAN = """
            instrument: tiny
            version: 1
            language: de
            title: Klein
            description: Eine Frage.
            bands: {0: Niedrig, 1: Hoch}
            dimensions:
              goals: {name: Ziele, description: Wozu.}
            questions:
              why:
                text: Warum?
                levels:
                  0: "Keine Ahnung."
                  1: "Ein guter Grund."
            challenges:
              NO_REASON: {name: Kein Grund, description: Niemand weiß es.}
            recommendations:
              think: {title: Denken, description: Noch einmal denken., effort: Ein Tag}
            """;

    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final InstrumentFile file = new InstrumentFile(validation.getValidator(), new ReferenceCatalogues());

    @AfterAll
    void close() {
        validation.close();
    }

    @Test
    void aSoundFileIsRead() {
        Instrument instrument = file.read("tiny.yaml", SMALL);

        assertThat(instrument.dimensions().getFirst().questions().getFirst().acceptedValues()).containsExactly(0, 1);
    }

    @Test
    void aReferenceIntoNothingIsNamedWithItsPlace() {
        assertThat(flaws(SMALL.replace("raises: [why]", "raises: [how]"))).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/recommendations/0/raises/0");
            assertThat(flaw.line()).isEqualTo(40);
            assertThat(flaw.detail()).isEqualTo("There is no question \"how\"");
        });
    }

    @Test
    void aSourceThatDoesNotExistIsNamedWithItsPlace() {
        assertThat(flaws(SMALL.replace("id: MAP 1.3", "id: MAP 13"))).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/dimensions/0/questions/0/sources/0/id");
            assertThat(flaw.line()).isEqualTo(22);
            assertThat(flaw.detail()).contains("has no \"MAP 13\"");
        });
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlaceAndWithoutOurClasses() {
        assertThat(flaws(SMALL.replace("    name: Goals", "    nmae: Goals"))).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/dimensions/0/nmae");
            assertThat(flaw.line()).isEqualTo(15);
            assertThat(flaw.detail()).contains("nmae").doesNotContain("dev.milepost");
        });
    }

    @Test
    void aMissingTextIsNamedAtThePartThatLacksIt() {
        assertThat(flaws(SMALL.replace("        text: Why?\n", ""))).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo("/dimensions/0/questions/0/text");
            assertThat(flaw.line()).isEqualTo(19);
        });
    }

    @Test
    void numbersThatContradictEachOtherAreNamedInTheFileTheyComeFrom() {
        assertThat(flaws(SMALL.replace("        weight: 1\n", "        weight: -1\n").replace("from: 50", "from: 0")))
                .extracting(InstrumentFlaw::pointer)
                .containsExactlyInAnyOrder("/dimensions/0/questions/0/weight", "/bands/1/from");
    }

    @Test
    void levelsMustAscend() {
        assertThat(flaws(SMALL.replace("{value: 1, text", "{value: 0, text")))
                .extracting(InstrumentFlaw::pointer)
                .contains("/dimensions/0/questions/0/levels/1/value");
    }

    @Test
    void aKeyThatStandsTwiceIsNotSilentlyDropped() {
        assertThat(flaws(SMALL.replace("title: Tiny", "title: Tiny\ntitle: Other"))).singleElement()
                .satisfies(flaw -> assertThat(flaw.detail()).contains("Duplicate field 'title'"));
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        assertThat(flaws("key: tiny\n  version: [1")).singleElement()
                .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(2));
    }

    @Test
    void aForgottenNumberIsNotTakenForZero() {
        assertThat(flaws(SMALL.replace("{question: why, atMost: 0}", "{question: why}"))).singleElement()
                .satisfies(flaw -> assertThat(flaw.detail()).contains("atMost"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(flaws("")).isNotEmpty();
    }

    @Test
    void aTranslationGivesTheSameInstrumentInOtherWords() {
        Instrument german = file.translated(file.read("tiny.yaml", SMALL), "tiny.de.yaml", GERMAN);

        assertThat(german.language()).isEqualTo("de");
        assertThat(german.bands().get(1).name()).isEqualTo("Hoch");
        assertThat(german.questions().findFirst().orElseThrow().levels()).extracting(Instrument.AnswerLevel::text)
                .containsExactly("Keine Ahnung.", "Ein guter Grund.");
        assertThat(german.recommendations().getFirst().effort().label()).isEqualTo("Ein Tag");
        assertThat(german.scoringRules()).isEqualTo(file.read("tiny.yaml", SMALL).scoringRules());
    }

    @Test
    void aTextThatIsNotTranslatedIsNamedWithItsPlace() {
        assertThat(translationFlaws(GERMAN.replace("      1: \"Ein guter Grund.\"\n", ""))).singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/questions/why/levels");
                    assertThat(flaw.line()).isEqualTo(13);
                    assertThat(flaw.detail()).isEqualTo("The text of \"1\" is missing");
                });
        assertThat(translationFlaws(GERMAN.replace("text: Warum?", "text: \"\""))).singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/questions/why/text");
                    assertThat(flaw.line()).isEqualTo(11);
                });
        assertThat(translationFlaws(GERMAN.replace("1: Hoch", "1: \"\""))).singleElement()
                .satisfies(flaw -> assertThat(flaw.pointer()).isEqualTo("/bands/1"));
    }

    @Test
    void aTextOfNothingIsNamedWithItsPlace() {
        assertThat(translationFlaws(GERMAN.replace("  think:", "  thnik:"))).extracting(InstrumentFlaw::pointer)
                .containsExactlyInAnyOrder("/recommendations", "/recommendations/thnik");
    }

    @Test
    void aTranslationCanChangeNothingButTexts() {
        assertThat(translationFlaws(GERMAN.replace("text: Warum?", "text: Warum?\n    weight: 2"))).singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/questions/why/weight");
                    assertThat(flaw.detail()).contains("weight");
                });
    }

    @Test
    void aTranslationOfAnotherVersionIsRefused() {
        assertThat(translationFlaws(GERMAN.replace("version: 1", "version: 2").replace("language: de", "language: en")))
                .extracting(InstrumentFlaw::pointer).containsExactlyInAnyOrder("/version", "/language");
    }

    private List<InstrumentFlaw> translationFlaws(String yaml) {
        Instrument original = file.read("tiny.yaml", SMALL);
        List<InstrumentFlaw> flaws = new ArrayList<>();
        assertThatThrownBy(() -> file.translated(original, "tiny.de.yaml", yaml))
                .isInstanceOfSatisfying(InstrumentRefused.class, refused -> flaws.addAll(refused.flaws()));
        return flaws;
    }

    private List<InstrumentFlaw> flaws(String yaml) {
        List<InstrumentFlaw> flaws = new ArrayList<>();
        assertThatThrownBy(() -> file.read("tiny.yaml", yaml))
                .isInstanceOfSatisfying(InstrumentRefused.class, refused -> flaws.addAll(refused.flaws()));
        return flaws;
    }
}
