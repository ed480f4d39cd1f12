package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CombinationTest {
    private static final Map<String, Integer> FIVE_LEVELS = Map.of("q", 5, "r", 5);
    private static final int BY_NAME = 1;

    @Test
    void theMedianIsTheOneInTheMiddleAndDisagreementIsFlagged() {
        // "Answers 4,4,3,4,5 on five levels: median 4, r_wg .80, spread 2 flagged"
        CombinedAnswer combined = combined(CombinationRule.MEDIAN, BY_NAME, 4, 4, 3, 4, 5);

        assertThat(combined.answer().value()).isEqualByComparingTo("4");
        Agreement agreement = combined.agreement();
        assertThat(agreement).isNotNull();
        assertThat(agreement.index()).isEqualTo(BigFraction.of(4, 5));
        assertThat(agreement.spread()).isEqualByComparingTo("2");
        assertThat(agreement.wide()).isTrue();
    }

    @Test
    void aSpreadOfOneLevelIsNotFlaggedAndFullAgreementIsOne() {
        Agreement close = combined(CombinationRule.MEDIAN, BY_NAME, 3, 4).agreement();
        Agreement same = combined(CombinationRule.MEDIAN, BY_NAME, 2, 2, 2).agreement();

        assertThat(close).isNotNull();
        assertThat(close.wide()).isFalse();
        assertThat(same).isNotNull();
        assertThat(same.index()).isEqualTo(BigFraction.ONE);
    }

    @Test
    void eachRuleMakesItsOwnValue() {
        assertThat(combined(CombinationRule.MEDIAN, BY_NAME, 1, 2, 4, 4).answer().value()).isEqualByComparingTo("3");
        assertThat(combined(CombinationRule.MINIMUM, BY_NAME, 3, 1, 4).answer().value()).isEqualByComparingTo("1");
        GivenAnswer mean = combined(CombinationRule.MEAN, BY_NAME, 1, 1, 2).answer();
        assertThat(mean.value()).isEqualByComparingTo("1.333333");
        assertThat(mean.mean()).isEqualTo(new Mean(new BigDecimal(4), 3));
        GivenAnswer decided = new GivenAnswer("q", AnswerState.ANSWERED, BigDecimal.TWO);
        CombinedAnswer owner = new Combination(CombinationRule.OWNER_DECIDES, BY_NAME, FIVE_LEVELS, List.of(decided), List.of())
                .of(rules(), List.of(voice(0), voice(4))).get("q");
        assertThat(owner).isNotNull();
        assertThat(owner.answer()).isEqualTo(decided);
        assertThat(owner.answered()).isEqualTo(2);
    }

    @Test
    void aMeanIsScoredExactly() {
        Combination combination = new Combination(CombinationRule.MEAN, BY_NAME, FIVE_LEVELS, List.of(), List.of());
        Scores scores = Scoring.score(rules(), combination.scored(combination.of(rules(), voices(1, 1, 2))));

        // (4/3) / 4
        assertThat(scores.dimensions().getFirst().estimate().score()).isEqualTo(BigFraction.of(1, 3));
        assertThat(scores.items().getFirst().normalized()).isEqualTo(BigFraction.of(1, 3));
    }

    @Test
    void theMeanOfOneAnswerIsThatAnswer() {
        for (int value = 0; value <= 4; value++) {
            Combination combination = new Combination(CombinationRule.MEAN, BY_NAME, FIVE_LEVELS, List.of(), List.of());
            List<GivenAnswer> one = List.of(new GivenAnswer("q", AnswerState.ANSWERED, BigDecimal.valueOf(value)));
            assertThat(Scoring.score(rules(), combination.scored(combination.of(rules(), voices(value)))).total())
                    .isEqualTo(Scoring.score(rules(), one).total());
        }
    }

    @Test
    void statesAreNotMixedUpWithValues() {
        assertThat(state(AnswerState.NOT_APPLICABLE, AnswerState.NOT_APPLICABLE, AnswerState.ANSWERED))
                .isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(state(AnswerState.NOT_APPLICABLE, AnswerState.ANSWERED)).isEqualTo(AnswerState.ANSWERED);
        assertThat(state(AnswerState.DONT_KNOW, AnswerState.DONT_KNOW, AnswerState.ANSWERED))
                .isEqualTo(AnswerState.ANSWERED);
        assertThat(state(AnswerState.DONT_KNOW, AnswerState.MISSING)).isEqualTo(AnswerState.DONT_KNOW);
        assertThat(state(AnswerState.MISSING, AnswerState.MISSING)).isEqualTo(AnswerState.MISSING);
    }

    @Test
    void fourConfidentialRespondentsTellNothing() {
        CombinedAnswer four = combined(CombinationRule.MEDIAN, Combination.CONFIDENTIAL_FEWEST, 1, 2, 3, 4);
        CombinedAnswer five = combined(CombinationRule.MEDIAN, Combination.CONFIDENTIAL_FEWEST, 1, 2, 3, 4, 4);

        assertThat(four.withheld()).isTrue();
        assertThat(four.answer().state()).isEqualTo(AnswerState.MISSING);
        assertThat(four.agreement()).isNull();
        assertThat(five.withheld()).isFalse();
        assertThat(five.answer().value()).isEqualByComparingTo("3");
    }

    @Test
    void fiveOfWhomOneDoesNotKnowTellNothingOfTheOtherFour() {
        List<Voice> voices = new ArrayList<>(voices(1, 2, 3, 4));
        voices.add(new Voice(null, Set.of(), List.of(new GivenAnswer("q", AnswerState.DONT_KNOW, null))));

        CombinedAnswer combined = new Combination(CombinationRule.MEDIAN, Combination.CONFIDENTIAL_FEWEST, FIVE_LEVELS,
                List.of(), List.of()).of(rules(), voices).get("q");
        assertThat(combined).isNotNull();
        assertThat(combined.withheld()).isTrue();
        assertThat(combined.answer().value()).isNull();
    }

    @Test
    void whatNobodyIsAskedKeepsTheOwnersAnswer() {
        GivenAnswer own = new GivenAnswer("r", AnswerState.ANSWERED, BigDecimal.ONE);
        GivenAnswer overruled = new GivenAnswer("q", AnswerState.ANSWERED, BigDecimal.ZERO);
        Combination combination = new Combination(CombinationRule.MEDIAN, BY_NAME, FIVE_LEVELS, List.of(own, overruled),
                List.of());
        Map<String, CombinedAnswer> combined = combination.of(rules(),
                List.of(new Voice(null, Set.of("d"), List.of(answer("q", 4)))));

        assertThat(combined).containsOnlyKeys("q");
        assertThat(combination.scored(combined)).containsExactlyInAnyOrder(own, answer("q", 4));
    }

    @Test
    void anAnswerThatIsHiddenForItsRespondentDoesNotCount() {
        ScoringRules branching = new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(),
                List.of(dimension("d")), List.of(question("q", "d", null),
                        question("r", "d", new Condition.Is("q", List.of(BigDecimal.ONE)))));
        List<Voice> voices = List.of(new Voice(null, Set.of(), List.of(answer("q", 0), answer("r", 4))),
                new Voice(null, Set.of(), List.of(answer("q", 1), answer("r", 2))));

        CombinedAnswer combined = new Combination(CombinationRule.MINIMUM, BY_NAME, FIVE_LEVELS, List.of(), List.of())
                .of(branching, voices).get("r");
        assertThat(combined).isNotNull();
        assertThat(combined.answered()).isEqualTo(1);
        assertThat(combined.answer().value()).isEqualByComparingTo("2");
    }

    @Test
    void anOptionIsChosenWhereMostChoseIt() {
        List<Voice> voices = List.of(chose("a", "b"), chose("a"), chose("c"));

        CombinedAnswer combined = new Combination(CombinationRule.MEDIAN, BY_NAME, Map.of(), List.of(), List.of())
                .of(rules(), voices).get("q");
        assertThat(combined).isNotNull();
        assertThat(combined.answer().options()).containsExactly("a");
    }

    @Test
    void aGroupIsToldOnlyIfTheRestDoesNotTellOfAFew() {
        assertThat(Groups.told(Map.of("MANAGERS", 5, "STAFF", 6), 5)).containsExactly("MANAGERS", "STAFF");
        assertThat(Groups.told(Map.of("MANAGERS", 4, "STAFF", 6), 5)).isEmpty();
        assertThat(Groups.told(Map.of("MANAGERS", 5, "STAFF", 7, "OTHERS", 2), 5)).containsExactly("STAFF");
        assertThat(Groups.told(Map.of("MANAGERS", 3, "STAFF", 7, "OTHERS", 2), 5)).containsExactly("STAFF");
        assertThat(Groups.told(Map.of("MANAGERS", 4), 5)).isEmpty();
        assertThat(Groups.told(Map.of("STAFF", 5, "OTHERS", 0), 5)).containsExactly("STAFF");
    }

    @Test
    void theGapOfManagersAndStaffIsInLevels() {
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            voices.add(new Voice("MANAGERS", Set.of(), List.of(answer("q", 3), answer("r", 2))));
            voices.add(new Voice("STAFF", Set.of(), List.of(answer("q", 1), answer("r", 2))));
        }
        List<GroupGap> gaps = GroupGap.between("MANAGERS", "STAFF", rules(), CombinationRule.MEDIAN, 5, FIVE_LEVELS,
                List.of(), voices);

        assertThat(gaps.get(0).levels()).isEqualTo(BigFraction.of(2));
        assertThat(gaps.get(0).notable()).isTrue();
        assertThat(gaps.get(0).one()).isEqualTo(BigFraction.of(3, 4));
        assertThat(gaps.get(1).levels()).isEqualTo(BigFraction.ZERO);
        assertThat(gaps.get(1).notable()).isFalse();
        // one manager less: neither group is told, since the whole is
        assertThat(GroupGap.between("MANAGERS", "STAFF", rules(), CombinationRule.MEDIAN, 5, FIVE_LEVELS,
                List.of(), voices.subList(1, 10)).getFirst().questions()).isEmpty();
    }

    @Test
    void aQuantileOfTypeSevenLiesBetweenItsNeighbours() {
        // "Quantile of 15,20,35,40,50 at 40 % by type 7: 29"
        List<BigDecimal> values = List.of(new BigDecimal(50), new BigDecimal(15), new BigDecimal(40), new BigDecimal(20),
                new BigDecimal(35));

        assertThat(Quantiles.of(values, new BigDecimal("0.4"))).isEqualTo(BigFraction.of(29));
        assertThat(Quantiles.of(values, BigDecimal.ZERO)).isEqualTo(BigFraction.of(15));
        assertThat(Quantiles.of(values, BigDecimal.ONE)).isEqualTo(BigFraction.of(50));
    }

    private static AnswerState state(AnswerState... states) {
        List<Voice> voices = new ArrayList<>();
        for (AnswerState state : states) {
            voices.add(new Voice(null, Set.of(), List.of(
                    new GivenAnswer("q", state, state == AnswerState.ANSWERED ? BigDecimal.ONE : null))));
        }
        CombinedAnswer combined = new Combination(CombinationRule.MEDIAN, BY_NAME, FIVE_LEVELS, List.of(), List.of())
                .of(rules(), voices).get("q");
        assertThat(combined).isNotNull();
        return combined.answer().state();
    }

    private static CombinedAnswer combined(CombinationRule rule, int fewest, int... values) {
        CombinedAnswer combined = new Combination(rule, fewest, FIVE_LEVELS, List.of(), List.of()).of(rules(), voices(values))
                .get("q");
        assertThat(combined).isNotNull();
        return combined;
    }

    private static List<Voice> voices(int... values) {
        List<Voice> voices = new ArrayList<>();
        for (int value : values) {
            voices.add(voice(value));
        }
        return voices;
    }

    private static Voice voice(int value) {
        return new Voice(null, Set.of(), List.of(answer("q", value)));
    }

    private static Voice chose(String... options) {
        return new Voice(null, Set.of(),
                List.of(new GivenAnswer("q", AnswerState.ANSWERED, BigDecimal.ONE, Set.of(options))));
    }

    private static GivenAnswer answer(String key, int value) {
        return new GivenAnswer(key, AnswerState.ANSWERED, BigDecimal.valueOf(value));
    }

    private static ScoringRules rules() {
        return new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(),
                List.of(dimension("d"), dimension("e")), List.of(question("q", "d", null), question("r", "e", null)));
    }

    private static ScoredDimension dimension(String key) {
        return new ScoredDimension(key, BigDecimal.ONE, false, null, null);
    }

    private static ScoredQuestion question(String key, String dimension, @Nullable Condition shownIf) {
        return new ScoredQuestion(key, dimension, BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(4), false, true, shownIf);
    }
}
