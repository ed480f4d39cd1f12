package dev.milepost.plan.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.milepost.plan.exact.Exact;

class RankingTest {

    /**
     * The examples of "What is RICE Score?" (hashbuilds.com/patterns/what-is-rice-score, after Intercom's formula):
     * 5000 × 2 × 80 % ÷ 2 = 4000; 10 × 3 × 100 % ÷ 6 = 5; 10000 × 3 × 100 % ÷ 0.5 = 60000; and of awesome-time-tracking's
     * rice-framework: 2000 × 2 × 80 % ÷ 4 = 800.
     */
    @Test
    void riceGivesThePublishedScores() {
        List<Ranked> ranked = Ranking.of(ScoringMethod.RICE, List.of(), List.of(
                rice("onboarding", "5000", "2", "0.8", "2"),
                rice("enterprise", "10", "3", "1", "6"),
                rice("bug", "10000", "3", "1", "0.5"),
                rice("feature-a", "2000", "2", "0.8", "4")));

        assertThat(ranked).extracting(one -> one.candidate().id() + " " + shown(one) + " " + one.rank())
                .containsExactly("bug 60000 1", "onboarding 4000 2", "feature-a 800 3", "enterprise 5 4");
        assertThat(ranked.getFirst().scored().why())
                .isEqualTo("reach 10000 × impact 3 × confidence 1 ÷ effort 0.5 = 60000");
        assertThat(ranked.get(1).behind()).isEqualTo(Exact.of(new BigDecimal("56000")));
    }

    /**
     * The tasks of "What is WSJF in agile" (beginpm.com): (100 + 50 + 20) ÷ 10 = 17 and (80 + 30 + 10) ÷ 5 = 24; and the task
     * of
     * haissamzaky.com/wsjf_en: (8 + 6 + 4) ÷ 3 = 6. The formula is SAFe's.
     */
    @Test
    void wsjfGivesThePublishedScores() {
        List<Ranked> ranked = Ranking.of(ScoringMethod.WSJF, List.of(), List.of(
                wsjf("A", "100", "50", "20", "10"), wsjf("B", "80", "30", "10", "5"), wsjf("task", "8", "6", "4", "3")));

        assertThat(ranked).extracting(one -> one.candidate().id() + " " + shown(one)).containsExactly("B 24", "A 17", "task 6");
        assertThat(ranked.getFirst().scored().factors()).extracting(Factor::contribution)
                .containsExactly(new BigDecimal("16"), new BigDecimal("6"), new BigDecimal("2"), new BigDecimal("0.2"));
    }

    /** By hand: (4 + 3 + 5) ÷ 3 = 4; (5 + 4 + 4) ÷ 3 = 13/3. */
    @Test
    void impactFeasibilityAndAlignmentWeighTheSame() {
        List<Ranked> ranked = Ranking.of(ScoringMethod.DEFAULT, List.of(),
                List.of(rated("four", 4, 3, 5), rated("more", 5, 4, 4)));

        assertThat(ranked).extracting(one -> one.candidate().id() + " " + shown(one))
                .containsExactly("more 4.333333333333", "four 4");
        assertThat(ranked.getLast().scored().why()).isEqualTo("(impact 4 + feasibility 3 + alignment 5) ÷ 3 = 4");
        assertThat(ranked.getLast().scored().factors()).extracting(Factor::weight)
                .containsOnly(new BigDecimal("0.333333333333"));
    }

    /** Thirds are no decimals: rounded first, one of the two would be ahead. */
    @Test
    void equalScoresShareTheirRankAndTheNextOneIsLeftOut() {
        List<Ranked> ranked = Ranking.of(ScoringMethod.DEFAULT, List.of(),
                List.of(rated("low", 1, 1, 1), rated("a", 5, 4, 4), rated("b", 4, 4, 5), rated("top", 5, 5, 5)));

        assertThat(ranked).extracting(one -> one.candidate().id() + " " + one.rank() + " " + one.tied())
                .containsExactly("top 1 false", "a 2 true", "b 2 true", "low 4 false");
    }

    /**
     * By hand, weights 3 and 1: pull 4 of 0 to 5 is 0.8, cost 30 of 10 to 50 with the low end good is 0.5;
     * 100 × (3 × 0.8 + 1 × 0.5) ÷ 4 = 72.5.
     */
    @Test
    void ownCriteriaCountByTheirWeightScaleAndDirection() {
        List<Criterion> criteria = List.of(
                new Criterion("pull", "Pull", decimal("3"), decimal("0"), decimal("5"), Direction.HIGHER_IS_BETTER),
                new Criterion("cost", "Cost", decimal("1"), decimal("10"), decimal("50"), Direction.LOWER_IS_BETTER));

        Scored scored = new Scorer(ScoringMethod.WEIGHTED, criteria)
                .score(Map.of("pull", decimal("4"), "cost", decimal("30")));

        assertThat(scored.score()).isEqualTo(Exact.of(new BigDecimal("72.5")));
        assertThat(scored.factors()).extracting(Factor::contribution).containsExactly(new BigDecimal("60"),
                new BigDecimal("12.5"));
        assertThat(scored.why()).isEqualTo("Pull 60 + Cost 12.5 = 72.5");
    }

    @Test
    void aValueOffItsScaleIsToldAndNotCounted() {
        List<Criterion> criteria = List.of(
                new Criterion("pull", "Pull", decimal("1"), decimal("0"), decimal("5"), Direction.HIGHER_IS_BETTER));

        Scored scored = new Scorer(ScoringMethod.WEIGHTED, criteria).score(Map.of("pull", decimal("7")));

        assertThat(scored.score()).isNull();
        assertThat(scored.missing()).containsExactly(new Missing("pull", "7 is not on the scale from 0 to 5"));
    }

    @Test
    void whatLacksAnInputComesLastWithoutARankAndSaysWhatIsMissing() {
        List<Ranked> ranked = Ranking.of(ScoringMethod.RICE, List.of(),
                List.of(new Candidate("open", Map.of("reach", BigDecimal.TEN, "impact", BigDecimal.TWO)),
                        rice("known", "1", "1", "1", "1")));

        assertThat(ranked).extracting(one -> one.candidate().id()).containsExactly("known", "open");
        assertThat(ranked.getLast().rank()).isNull();
        assertThat(ranked.getLast().scored().missing()).extracting(Missing::input).containsExactly("confidence", "effort");
        assertThat(ranked.getLast().scored().why()).isEqualTo("No score: confidence is not known; effort is not known");
    }

    private static String shown(Ranked ranked) {
        return Exact.shown(Objects.requireNonNull(ranked.scored().score())).toPlainString();
    }

    private static Candidate rice(String id, String reach, String impact, String confidence, String effort) {
        return new Candidate(id, Map.of("reach", decimal(reach), "impact", decimal(impact), "confidence", decimal(confidence),
                "effort", decimal(effort)));
    }

    private static Candidate wsjf(String id, String value, String urgency, String riskReduction, String size) {
        return new Candidate(id, Map.of("value", decimal(value), "urgency", decimal(urgency), "riskReduction",
                decimal(riskReduction), "size", decimal(size)));
    }

    private static Candidate rated(String id, int impact, int feasibility, int alignment) {
        Map<String, BigDecimal> inputs = new HashMap<>();
        inputs.put("impact", BigDecimal.valueOf(impact));
        inputs.put("feasibility", BigDecimal.valueOf(feasibility));
        inputs.put("alignment", BigDecimal.valueOf(alignment));
        return new Candidate(id, inputs);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
