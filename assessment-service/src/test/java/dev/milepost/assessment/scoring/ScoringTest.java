package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ScoringTest {

    @Test
    void theLowestLevelIsAnAnswerAndDontKnowIsNot() {
        Scores scores = new Sheet().dimension("a", "1")
                .asks("4", "1").answered("0")
                .asks("4", "1").unknown()
                .scores();

        assertThat(scores.total().score()).isEqualTo(BigFraction.ZERO);
        assertThat(scores.total().high()).isEqualTo(BigFraction.of(1, 2));
        assertThat(scores.total().coverage()).isEqualTo(BigFraction.of(1, 2));
        assertThat(scores.items().get(1).excluded()).isEqualTo(Exclusion.DONT_KNOW);
    }

    @Test
    void aDimensionWhereNothingIsAnsweredLowersTheLowBoundAndNotTheScore() {
        Scores scores = new Sheet()
                .dimension("a", "1").asks("4", "1").answered("4")
                .dimension("b", "1").asks("4", "1")
                .scores();

        assertThat(scores.total().score()).isEqualTo(BigFraction.ONE);
        assertThat(scores.total().low()).isEqualTo(BigFraction.of(1, 2));
        assertThat(scores.total().coverage()).isEqualTo(BigFraction.of(1, 2));
        assertThat(scores.dimensions().get(1).estimate().noScore()).isEqualTo(NoScore.NOTHING_ANSWERED);
        assertThat(scores.dimensions().get(1).excluded()).isEqualTo(Exclusion.MISSING);
    }

    @Test
    void aDimensionWhereNothingAppliesLeavesTheTotal() {
        Scores scores = new Sheet()
                .dimension("a", "1").asks("4", "1").answered("3")
                .dimension("b", "5").asks("4", "1").notApplicable()
                .scores();

        assertThat(scores.total().low()).isEqualTo(BigFraction.of(3, 4));
        assertThat(scores.total().high()).isEqualTo(BigFraction.of(3, 4));
        assertThat(scores.dimensions().get(1).excluded()).isEqualTo(Exclusion.NOT_APPLICABLE);
    }

    @Test
    void aDimensionOfWeightZeroIsAskedAndNotScored() {
        for (Aggregation aggregation : Aggregation.values()) {
            Scores scores = new Sheet().by(aggregation)
                    .dimension("a", "1").asks("4", "1").answered("1")
                    .dimension("b", "0").asks("4", "1").answered("4")
                    .scores();

            assertThat(scores.total().score()).as("%s", aggregation).isEqualTo(BigFraction.of(1, 4));
            assertThat(scores.dimensions().get(1).estimate().score()).isEqualTo(BigFraction.ONE);
            assertThat(scores.items().get(1).excluded()).isEqualTo(Exclusion.DIMENSION_WEIGHT_ZERO);
        }
    }

    @Test
    void aReversedQuestionCountsFromTheTop() {
        Scores scores = new Sheet().dimension("a", "1").asks("4", "1", true).answered("1").scores();

        assertThat(scores.total().score()).isEqualTo(BigFraction.of(3, 4));
    }

    @Test
    void aLevelBeginsAtItsEdgeAndTheLastOneIncludesTheTop() {
        assertThat(levelOf("19")).isEqualTo(0);
        assertThat(levelOf("20")).isEqualTo(1);
        assertThat(levelOf("80")).isEqualTo(4);
        assertThat(levelOf("100")).isEqualTo(4);
    }

    private static int levelOf(String answer) {
        Integer level = new Sheet().bandsFrom("0", "20", "40", "60", "80").dimension("a", "1")
                .asks("100", "1").answered(answer)
                .scores().level().value();
        return level == null ? -1 : level;
    }

    @Test
    void belowEightyPercentCoverageALevelNeedsBothBoundsToAgree() {
        Sheet agreeing = new Sheet().bandsFrom("0", "90").dimension("a", "1")
                .asks("4", "1").answered("1").asks("4", "1");
        Sheet apart = new Sheet().bandsFrom("0", "60").dimension("a", "1")
                .asks("4", "1").answered("2").asks("4", "1");

        assertThat(agreeing.scores().level()).isEqualTo(new Level(0, null, 0, 0));
        assertThat(apart.scores().level()).isEqualTo(new Level(null, LevelWithheld.COVERAGE_TOO_LOW, 0, 1));
    }

    @Test
    void fromEightyPercentCoverageTheLevelOfTheScoreIsPublished() {
        Sheet sheet = new Sheet().bandsFrom("0", "75").dimension("a", "1");
        for (int i = 0; i < 4; i++) {
            sheet.asks("4", "1").answered("3");
        }

        assertThat(sheet.asks("4", "1").scores().level()).isEqualTo(new Level(1, null, 0, 1));
    }

    @Test
    void theGatedLevelIsAtMostOneAboveTheWeakestCriticalDimension() {
        Scores scores = new Sheet().bandsFrom("0", "20", "40", "60", "80")
                .critical("security").asks("100", "1").answered("10")
                .critical("law").asks("100", "1").answered("90")
                .dimension("value", "1").asks("100", "1").answered("95")
                .scores();

        assertThat(scores.level().value()).isEqualTo(3);
        assertThat(scores.gatedLevel().value()).isEqualTo(1);
        assertThat(scores.gatedBy()).isEqualTo("security");
    }

    @Test
    void withoutACriticalDimensionTheGatedLevelIsThePlainOne() {
        Scores scores = new Sheet().bandsFrom("0", "20", "40", "60", "80")
                .dimension("a", "1").asks("100", "1").answered("10")
                .dimension("b", "1").asks("100", "1").answered("100")
                .scores();

        assertThat(scores.gatedLevel()).isEqualTo(scores.level());
        assertThat(scores.gatedBy()).isNull();
    }

    @Test
    void anUnansweredCriticalDimensionLeavesTheGatedLevelOpen() {
        Scores scores = new Sheet().bandsFrom("0", "20", "40", "60", "80")
                .dimension("a", "9").asks("100", "1").answered("95")
                .critical("security").asks("100", "1")
                .scores();

        assertThat(scores.level().value()).isEqualTo(4);
        assertThat(scores.gatedLevel().value()).isNull();
        assertThat(scores.gatedLevel().withheld()).isEqualTo(LevelWithheld.CRITICAL_DIMENSION_UNDECIDED);
        assertThat(scores.gatedLevel().lowest()).isEqualTo(1);
        assertThat(scores.gatedLevel().highest()).isEqualTo(4);
    }

    @Test
    void aCriticalDimensionThatDoesNotApplyCapsNothing() {
        Scores scores = new Sheet().bandsFrom("0", "20", "40", "60", "80")
                .dimension("a", "1").asks("100", "1").answered("95")
                .critical("security").asks("100", "1").notApplicable()
                .scores();

        assertThat(scores.gatedLevel().value()).isEqualTo(4);
    }

    @Test
    void moreThanThirtyPercentNotApplicableIsANarrowScope() {
        Sheet exactly = new Sheet().dimension("a", "1").asks("4", "7").answered("2").asks("4", "3").notApplicable();
        Sheet more = new Sheet().dimension("a", "1").asks("4", "6.9").answered("2").asks("4", "3.1").notApplicable();

        assertThat(exactly.scores().dimensions().getFirst().narrowScope()).isFalse();
        assertThat(more.scores().dimensions().getFirst().narrowScope()).isTrue();
    }

    @Test
    void progressIsThePartOfTheWayFromBaselineToTarget() {
        assertThat(progress("0.5", "0.2", "0.35")).isEqualTo(BigFraction.of(1, 2));
        assertThat(progress("0.5", "0.5", "0")).isEqualTo(BigFraction.ONE);
        assertThat(progress("0.5", "0.4", "0.3")).isEqualTo(BigFraction.of(-1));
    }

    private static BigFraction progress(String target, String baseline, String current) {
        BigFraction progress = new Sheet().dimension("a", "1", false, target, baseline)
                .asks("1", "1").answered(current)
                .scores().dimensions().getFirst().progress();
        return progress == null ? BigFraction.of(99) : progress;
    }

    @Test
    void aTargetBelowTheScoreLeavesNoGap() {
        DimensionScore dimension = new Sheet().dimension("a", "1", false, "0.5", null)
                .asks("4", "1").answered("3").scores().dimensions().getFirst();

        assertThat(dimension.gap()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void percentToTargetSaysWhyThereIsNone() {
        Sheet noTargets = new Sheet().dimension("a", "1").asks("4", "1").answered("3");
        Sheet zero = new Sheet().dimension("a", "1", false, "0", null).asks("4", "1").answered("3");
        Sheet open = new Sheet().dimension("a", "1", false, "0.5", null).asks("4", "1");

        assertThat(noTargets.scores().targetReach().missing()).isEqualTo(NoTargetReach.NO_TARGETS);
        assertThat(zero.scores().targetReach().missing()).isEqualTo(NoTargetReach.ALL_TARGETS_ZERO);
        assertThat(open.scores().targetReach().missing()).isEqualTo(NoTargetReach.DIMENSION_WITHOUT_SCORE);
    }

    @Test
    void sensitivityNamesTheWeightsOnWhichTheLevelHangs() {
        Scores scores = new Sheet().bandsFrom("0", "51")
                .dimension("a", "1").asks("100", "1").answered("100")
                .dimension("b", "1").asks("100", "1").answered("0")
                .scores();

        // (1.25*100 + 0) / 2.25 = 55.56 and (100 + 0) / 1.75 = 57.14; the other way 42.86 and 44.44
        assertThat(Shown.points(scores.sensitivity().highest(), new BigDecimal(100))).isEqualTo("57.14");
        assertThat(Shown.points(scores.sensitivity().lowest(), new BigDecimal(100))).isEqualTo("42.86");
        assertThat(scores.sensitivity().levelChanges())
                .extracting(Sensitivity.Variant::key, Sensitivity.Variant::factor, Sensitivity.Variant::level)
                .containsExactly(
                        tuple("a", BigFraction.of(5, 4), 1),
                        tuple("b", BigFraction.of(3, 4), 1));
    }

    @Test
    void equalWeightsShowWhatTheChosenWeightsDo() {
        Scores scores = new Sheet().bandsFrom("0", "50")
                .dimension("a", "3").asks("100", "1").answered("20")
                .dimension("b", "1").asks("100", "1").answered("100")
                .scores();

        assertThat(scores.sensitivity().equalWeights()).isEqualTo(BigFraction.of(3, 5));
        assertThat(scores.sensitivity().levelChanges().getFirst().key()).isNull();
    }

    @Test
    void sensitivityTriesTheWeightsOfQuestionsToo() {
        Scores scores = new Sheet().bandsFrom("0", "51")
                .dimension("a", "1").asks("100", "1").answered("100").asks("100", "1").answered("0")
                .scores();

        // as if they were dimensions, since they are all there is
        assertThat(Shown.points(scores.sensitivity().highest(), new BigDecimal(100))).isEqualTo("57.14");
        assertThat(Shown.points(scores.sensitivity().lowest(), new BigDecimal(100))).isEqualTo("42.86");
        assertThat(scores.sensitivity().levelChanges()).extracting(Sensitivity.Variant::key, Sensitivity.Variant::factor)
                .containsExactly(tuple("q1", BigFraction.of(5, 4)), tuple("q2", BigFraction.of(3, 4)));
    }

    @Test
    void equalWeightsAreThoseOfQuestionsToo() {
        Scores scores = new Sheet()
                .dimension("a", "1").asks("100", "3").answered("0").asks("100", "1").answered("100")
                .dimension("b", "3").asks("100", "1").answered("100")
                .scores();

        // (1/4 + 3) / 4 as weighted; (1/2 + 1) / 2 with equal weights
        assertThat(scores.total().score()).isEqualTo(BigFraction.of(13, 16));
        assertThat(scores.sensitivity().equalWeights()).isEqualTo(BigFraction.of(3, 4));
    }

    @Test
    void badAnswersAreNamedAllAtOnce() {
        ScoringRules rules = new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(),
                List.of(new ScoredDimension("a", BigDecimal.ONE, false, null, null)),
                List.of(new ScoredQuestion("q", "a", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(4), false)));
        List<GivenAnswer> answers = List.of(
                new GivenAnswer("nobody", AnswerState.ANSWERED, BigDecimal.ONE),
                new GivenAnswer("q", AnswerState.ANSWERED, new BigDecimal(5)),
                new GivenAnswer("q", AnswerState.DONT_KNOW, BigDecimal.ONE));

        assertThatThrownBy(() -> Scoring.score(rules, answers)).isInstanceOfSatisfying(FlawedInput.class,
                flawed -> assertThat(flawed.flaws()).extracting(Flaw::pointer)
                        .containsExactly("/answers/0/questionKey", "/answers/1/value", "/answers/2/value"));
    }

    @Test
    void rulesThatContradictThemselvesAreNamedAllAtOnce() {
        assertThatThrownBy(() -> new ScoringRules(Aggregation.BY_ITEM, new BigDecimal(100),
                List.of(new Band(0, BigDecimal.ONE), new Band(0, BigDecimal.ONE)),
                List.of(new ScoredDimension("a", new BigDecimal(-1), false, new BigDecimal(2), null)),
                List.of(new ScoredQuestion("q", "b", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, false))))
                .isInstanceOfSatisfying(FlawedInput.class,
                        flawed -> assertThat(flawed.flaws()).extracting(Flaw::pointer).containsExactly(
                                "/bands/0/from", "/bands/1/from", "/bands/1/level", "/dimensions/0/weight",
                                "/dimensions/0/target", "/questions/0/dimension", "/questions/0/max"));
    }
}
