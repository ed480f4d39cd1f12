package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CombinationPropertiesTest {

    @Property
    void whatIsNotToldOfGroupsIsNothingOrEnoughPeople(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 12) Integer> sizes) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            groups.put("g" + i, sizes.get(i));
        }
        Set<String> told = Groups.told(groups, 5);

        int rest = groups.entrySet().stream().filter(group -> !told.contains(group.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
        assertThat(told).allSatisfy(group -> assertThat(groups.get(group)).isGreaterThanOrEqualTo(5));
        if (!told.isEmpty()) {
            assertThat(rest == 0 || rest >= 5).isTrue();
        }
    }

    @Property
    void theOrderOfRespondentsMakesNoDifferenceAndEveryRuleStaysBetweenTheEnds(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 4) Integer> values, @ForAll long seed) {
        List<Voice> voices = voices(values);
        List<Voice> shuffled = new ArrayList<>(voices);
        Collections.shuffle(shuffled, new Random(seed));
        for (CombinationRule rule : List.of(CombinationRule.MEDIAN, CombinationRule.MEAN, CombinationRule.MINIMUM)) {
            BigFraction score = score(rule, voices);

            assertThat(score(rule, shuffled)).isEqualTo(score);
            assertThat(score).isGreaterThanOrEqualTo(BigFraction.of(Collections.min(values), 4))
                    .isLessThanOrEqualTo(BigFraction.of(Collections.max(values), 4));
        }
        assertThat(score(CombinationRule.MINIMUM, voices)).isEqualTo(BigFraction.of(Collections.min(values), 4));
        assertThat(score(CombinationRule.MEAN, voices))
                .isEqualTo(BigFraction.of(values.stream().mapToInt(Integer::intValue).sum(), 4 * values.size()));
    }

    @Property
    void fewerThanFiveNeverTellAnything(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 4) Integer> values) {
        for (CombinationRule rule : List.of(CombinationRule.MEDIAN, CombinationRule.MEAN, CombinationRule.MINIMUM)) {
            CombinedAnswer answer = new Combination(rule, 5, Map.of("q", 5), List.of(), List.of()).of(rules(), voices(values))
                    .get("q");
            assertThat(answer).isNotNull();
            assertThat(answer.answer()).isEqualTo(GivenAnswer.missing("q"));
            assertThat(answer.agreement()).isNull();
        }
    }

    private static BigFraction score(CombinationRule rule, List<Voice> voices) {
        Combination combination = new Combination(rule, 1, Map.of("q", 5), List.of(), List.of());
        BigFraction score = Scoring.score(rules(), combination.scored(combination.of(rules(), voices))).total().score();
        assertThat(score).isNotNull();
        return score;
    }

    private static List<Voice> voices(List<Integer> values) {
        return values.stream().map(value -> new Voice(null, Set.of(),
                List.of(new GivenAnswer("q", AnswerState.ANSWERED, BigDecimal.valueOf(value))))).toList();
    }

    private static ScoringRules rules() {
        return new ScoringRules(Aggregation.BY_DIMENSION, new BigDecimal(100), List.of(),
                List.of(new ScoredDimension("d", BigDecimal.ONE, false, null, null)),
                List.of(new ScoredQuestion("q", "d", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(4), false)));
    }
}
