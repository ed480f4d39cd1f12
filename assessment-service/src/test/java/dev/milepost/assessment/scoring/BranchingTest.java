package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BranchingTest {
    private static final Condition USES = new Condition.Is("uses", List.of(BigDecimal.ONE));

    @Test
    void aHiddenQuestionLeavesBothSums() {
        ScoringRules rules = rules(question("uses", null), question("often", USES));

        // shown and answered with 3 of 4: (1/4 + 3/4) / 2; hidden: 0 of 4 alone
        assertThat(score(rules, answer("uses", 1), answer("often", 3)).total().score()).isEqualTo(BigFraction.of(1, 2));
        Scores hidden = score(rules, answer("uses", 0), answer("often", 3));
        assertThat(hidden.total().score()).isEqualTo(BigFraction.ZERO);
        assertThat(hidden.total().coverage()).isEqualTo(BigFraction.ONE);
        assertThat(hidden.items().get(1).excluded()).isEqualTo(Exclusion.HIDDEN);
        assertThat(hidden.items().get(1).share()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void aHiddenQuestionThatNobodyAnsweredIsNotMissing() {
        ScoringRules rules = rules(question("uses", null), question("often", USES));

        assertThat(score(rules, answer("uses", 0)).total().coverage()).isEqualTo(BigFraction.ONE);
        assertThat(score(rules, answer("uses", 1)).total().coverage()).isEqualTo(BigFraction.of(1, 2));
        assertThat(score(rules).items().get(1).excluded()).isEqualTo(Exclusion.HIDDEN);
    }

    @Test
    void aDimensionOfHiddenQuestionsHasNoScoreWithThatReason() {
        ScoringRules rules = new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(),
                List.of(dimension("d"), dimension("e")),
                List.of(question("uses", null), new ScoredQuestion("often", "e", BigDecimal.ONE, BigDecimal.ZERO,
                        new BigDecimal(4), false, true, USES)));
        Scores scores = score(rules, answer("uses", 0), answer("often", 4));

        assertThat(scores.dimensions().get(1).estimate().noScore()).isEqualTo(NoScore.ALL_HIDDEN);
        assertThat(scores.dimensions().get(1).excluded()).isEqualTo(Exclusion.HIDDEN);
        assertThat(scores.total().score()).isEqualTo(BigFraction.ZERO);
    }

    @Test
    void whatDependsOnAHiddenQuestionIsHiddenToo() {
        ScoringRules rules = rules(question("last", new Condition.Within("middle", BigDecimal.ONE, null)),
                question("middle", USES), question("uses", null));

        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1), answer("middle", 2)), List.of())).isEmpty();
        assertThat(Scoring.hidden(rules, List.of(answer("uses", 0), answer("middle", 2)), List.of()))
                .containsExactlyInAnyOrder("middle", "last");
    }

    @Test
    void aHiddenQuestionCountsAsMissingForOthers() {
        ScoringRules rules = rules(question("uses", null), question("often", USES),
                question("why-not", new Condition.InState("often", AnswerState.MISSING)));

        assertThat(Scoring.hidden(rules, List.of(answer("uses", 0), answer("often", 2)), List.of())).containsExactly("often");
        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1), answer("often", 2)), List.of())).containsExactly("why-not");
    }

    @Test
    void anAnswerOfTheAssessmentBeforeDecides() {
        Condition usedBefore = new Condition.Earlier(USES);
        ScoringRules rules = rules(question("uses", null), question("still", usedBefore),
                question("first", new Condition.Earlier(new Condition.InState("uses", AnswerState.MISSING))));

        assertThat(Scoring.hidden(rules, List.of(answer("uses", 0)), List.of(answer("uses", 1)))).containsExactly("first");
        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1)), List.of(answer("uses", 0))))
                .containsExactlyInAnyOrder("first", "still");
        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1)), List.of())).containsExactly("still");
        // "uses" counts, "first" is open, and "still" is not asked
        Estimate total = Scoring.score(rules, List.of(answer("uses", 4), answer("still", 0)), List.of()).total();
        assertThat(total.score()).isEqualTo(BigFraction.ONE);
        assertThat(total.coverage()).isEqualTo(BigFraction.of(1, 2));
    }

    @Test
    void lookingBackMakesNoCircle() {
        ScoringRules rules = rules(question("uses", new Condition.Earlier(new Condition.Is("often", List.of(BigDecimal.ONE)))),
                question("often", USES));

        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1), answer("often", 1)), List.of(answer("often", 1))))
                .isEmpty();
        assertThat(Scoring.hidden(rules, List.of(answer("uses", 1), answer("often", 1)), List.of()))
                .containsExactlyInAnyOrder("uses", "often");
    }

    @Test
    void everyTestHoldsWhereItShould() {
        GivenAnswer chosen = new GivenAnswer("tools", AnswerState.ANSWERED, null, Set.of("chat", "scan"));
        GivenAnswer unknown = new GivenAnswer("uses", AnswerState.DONT_KNOW, null);

        assertThat(shown(new Condition.Within("uses", BigDecimal.ONE, BigDecimal.TWO), answer("uses", 2))).isTrue();
        assertThat(shown(new Condition.Within("uses", BigDecimal.ONE, BigDecimal.TWO), answer("uses", 3))).isFalse();
        assertThat(shown(new Condition.Within("uses", null, BigDecimal.TWO), answer("uses", 0))).isTrue();
        assertThat(shown(new Condition.Within("uses", null, BigDecimal.TWO), unknown)).isFalse();
        assertThat(shown(new Condition.InState("uses", AnswerState.DONT_KNOW), unknown)).isTrue();
        assertThat(shown(new Condition.Includes("tools", "scan"), chosen)).isTrue();
        assertThat(shown(new Condition.Includes("tools", "sell"), chosen)).isFalse();
        assertThat(shown(new Condition.Any(List.of(USES, new Condition.Includes("tools", "scan"))), chosen)).isTrue();
        assertThat(shown(new Condition.All(List.of(USES, new Condition.Includes("tools", "scan"))), chosen)).isFalse();
        assertThat(shown(new Condition.Is("uses", List.of(new BigDecimal("1.0"))), answer("uses", 1))).isTrue();
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        assertThatThrownBy(() -> rules(question("a", new Condition.Is("c", List.of(BigDecimal.ONE))),
                question("b", new Condition.Is("a", List.of(BigDecimal.ONE))),
                question("c", new Condition.Any(List.of(USES, new Condition.Is("b", List.of(BigDecimal.ONE))))),
                question("uses", null)))
                .isInstanceOfSatisfying(FlawedInput.class, flawed -> assertThat(flawed.flaws()).singleElement()
                        .satisfies(flaw -> {
                            assertThat(flaw.pointer()).isEqualTo("/questions/0/shownIf");
                            assertThat(flaw.detail()).contains("a -> c -> b -> a");
                        }));
    }

    @Test
    void aConditionOnNothingIsRefused() {
        assertThatThrownBy(() -> rules(question("often", USES)))
                .isInstanceOfSatisfying(FlawedInput.class, flawed -> assertThat(flawed.flaws()).singleElement()
                        .satisfies(flaw -> assertThat(flaw.detail()).contains("\"uses\"")));
    }

    @Test
    void aChainAsLongAsAllowedIsFollowedInWhateverOrderItStands() {
        int length = RuleCheck.MOST_QUESTIONS;
        List<ScoredQuestion> chain = new ArrayList<>(IntStream.range(0, length).mapToObj(i -> question("q" + i,
                i == 0 ? null : new Condition.Is("q" + (i - 1), List.of(BigDecimal.ONE)))).toList());
        Collections.shuffle(chain, new Random(7));
        ScoringRules rules = rules(chain.toArray(ScoredQuestion[]::new));
        List<GivenAnswer> answers = IntStream.range(0, length).mapToObj(i -> answer("q" + i, i == 2999 ? 0 : 1)).toList();

        assertThat(Scoring.hidden(rules, answers, List.of())).hasSize(2000).contains("q3000", "q4999").doesNotContain("q2999");
    }

    @Test
    void wordsCannotHaveAWeight() {
        assertThatThrownBy(() -> rules(ScoredQuestion.withoutValue("note", "d", BigDecimal.ONE, null)))
                .isInstanceOfSatisfying(FlawedInput.class, flawed -> assertThat(flawed.flaws())
                        .extracting(Flaw::pointer).containsExactly("/questions/0/weight"));
    }

    @Test
    void theValueOfAChoiceStaysBetweenItsEnds() {
        Choices choices = new Choices(ChoiceRule.SUM, java.util.Map.of("a", new BigDecimal(2), "b", new BigDecimal(-1),
                "c", new BigDecimal(3), "none", new BigDecimal(-4)), List.of("none"));

        // alone is never added: 2 + 3 at most, and the worst is the one that stands alone
        assertThat(choices.highest()).isEqualByComparingTo("5");
        assertThat(choices.lowest()).isEqualByComparingTo("-4");
        assertThat(choices.value(List.of("a", "b", "c"))).isEqualByComparingTo("4");
        Choices best = new Choices(ChoiceRule.HIGHEST, choices.points(), List.of());
        assertThat(best.value(List.of("b", "none"))).isEqualByComparingTo("-1");
        assertThat(best.lowest()).isEqualByComparingTo("-4");
        assertThat(best.highest()).isEqualByComparingTo("3");
        assertThat(new Choices(ChoiceRule.LOWEST, choices.points(), List.of()).value(List.of("a", "c")))
                .isEqualByComparingTo("2");
    }

    private static boolean shown(Condition condition, GivenAnswer... answers) {
        ScoringRules rules = rules(question("uses", null), ScoredQuestion.withoutValue("tools", "d", BigDecimal.ZERO, null),
                question("last", condition));
        return !Scoring.hidden(rules, List.of(answers), List.of()).contains("last");
    }

    private static ScoringRules rules(ScoredQuestion... questions) {
        return new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(), List.of(dimension("d")),
                List.of(questions));
    }

    private static ScoredDimension dimension(String key) {
        return new ScoredDimension(key, BigDecimal.ONE, false, null, null);
    }

    private static ScoredQuestion question(String key, @Nullable Condition shownIf) {
        return new ScoredQuestion(key, "d", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(4), false, true, shownIf);
    }

    private static GivenAnswer answer(String key, int value) {
        return new GivenAnswer(key, AnswerState.ANSWERED, BigDecimal.valueOf(value));
    }

    private static Scores score(ScoringRules rules, GivenAnswer... answers) {
        return Scoring.score(rules, List.of(answers));
    }
}
