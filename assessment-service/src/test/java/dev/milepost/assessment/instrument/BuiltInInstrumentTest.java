package dev.milepost.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.catalogue.ReferenceCatalogues;

/** The promises made about {@code small-business-ai-readiness}; that its sources exist is checked whenever it is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInInstrumentTest {
    private final ValidatorFactory validation = Validation.buildDefaultValidatorFactory();
    private final BuiltInInstruments instruments = new BuiltInInstruments(
            new InstrumentFile(validation.getValidator(), new ReferenceCatalogues()));
    private Instrument instrument;

    @BeforeAll
    void read() {
        instrument = instruments.newest("small-business-ai-readiness").orElseThrow().original();
    }

    @AfterAll
    void close() {
        validation.close();
    }

    @Test
    void hasTenDimensionsOfThreeToFourQuestions() {
        assertThat(instrument.dimensions()).hasSize(10)
                .allSatisfy(dimension -> assertThat(dimension.questions()).hasSizeBetween(3, 4));
    }

    @Test
    void everyQuestionHasFiveLevelsFromZeroToFourAndASource() {
        assertThat(instrument.questions()).allSatisfy(question -> {
            assertThat(question.acceptedValues()).containsExactly(0, 1, 2, 3, 4);
            assertThat(question.sources()).isNotEmpty();
        });
    }

    @Test
    void everyPublicTextIsUsed() {
        Set<Catalogue> used = instrument.questions().flatMap(question -> question.sources().stream())
                .map(Instrument.Source::catalogue).collect(Collectors.toSet());

        assertThat(used).containsExactlyInAnyOrder(Catalogue.NIST_AI_RMF, Catalogue.NIST_CSF, Catalogue.NIST_PRIVACY,
                Catalogue.EU_AI_ACT, Catalogue.AIRI);
        assertThat(instrument.recommendations()).allSatisfy(recommendation -> assertThat(recommendation.source())
                .isNotNull().extracting(Instrument.Source::catalogue).isEqualTo(Catalogue.NIST_AI_RMF_PLAYBOOK));
    }

    @Test
    void allWeightsAreEqualAndTheTargetIsLevelTwo() {
        assertThat(instrument.dimensions()).extracting(Instrument.Dimension::weight).containsOnly(BigDecimal.ONE);
        assertThat(instrument.questions()).extracting(Question::weight).containsOnly(BigDecimal.ONE);
        assertThat(instrument.target()).isEqualByComparingTo("0.5");
    }

    @Test
    void everyQuestionCanBeRaisedBySomeRecommendation() {
        Set<String> raised = instrument.recommendations().stream()
                .flatMap(recommendation -> recommendation.raises().stream()).collect(Collectors.toSet());

        assertThat(instrument.questionsByKey().keySet()).isEqualTo(raised);
    }

    @Test
    void recommendationsReachEveryStepOfThePlan() {
        assertThat(instrument.recommendations()).extracting(Instrument.Recommendation::stepKey)
                .containsAll(InstrumentCheck.STEPS);
    }

    @Test
    void theFourChallengesHaveSignalsAndAnswers() {
        assertThat(instrument.challenges()).extracting(Instrument.Challenge::code).containsExactly(
                "RESISTANCE_TO_CHANGE", "INTEGRATION_WITH_EXISTING_SYSTEMS", "DATA_SECURITY_AND_PRIVACY",
                "COST_AND_BUDGET");
        assertThat(instrument.challenges()).allSatisfy(challenge -> {
            assertThat(challenge.signals().size()).isGreaterThanOrEqualTo(challenge.severity().high());
            assertThat(instrument.recommendations()).extracting(Instrument.Recommendation::challenge)
                    .contains(challenge.code());
        });
    }

    @Test
    void whatSignalsAChallengeCanBeImprovedByOneOfItsRecommendationsOrAnother() {
        Set<String> signalled = instrument.challenges().stream()
                .flatMap(challenge -> challenge.signals().stream()).map(Instrument.Signal::question)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> raised = instrument.recommendations().stream()
                .flatMap(recommendation -> recommendation.raises().stream()).toList();

        assertThat(raised).containsAll(signalled);
    }

    @Test
    void everyRecommendationAnswersAChallenge() {
        assertThat(instrument.recommendations()).extracting(Instrument.Recommendation::challenge)
                .doesNotContainNull();
    }

    @Test
    void versionTwoAsksAndScoresAsVersionOneDid() {
        Instrument first = instruments.version("small-business-ai-readiness", 1).orElseThrow().original();

        assertThat(instrument.scoringRules()).isEqualTo(first.scoringRules());
        assertThat(instrument.challenges()).extracting(Instrument.Challenge::signals)
                .isEqualTo(first.challenges().stream().map(Instrument.Challenge::signals).toList());
    }

    @Test
    void noTextIsUsedTwice() {
        assertThat(instrument.questions().map(Question::text)).doesNotHaveDuplicates();
        assertThat(instrument.recommendations()).extracting(Instrument.Recommendation::title).doesNotHaveDuplicates();
    }
}
