package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How differently two groups see one dimension, over the questions for which both may be told.
 *
 * @param questions keys of these questions; the rest is null where there are none
 * @param one the weighted mean of the first group on [0,1]
 * @param other the weighted mean of the second group on [0,1]
 * @param levels how many levels the first group answers higher, as a weighted mean; null where questions have no levels
 * @param notable whether that is a level or more in either direction
 */
public record GroupGap(String dimension, List<String> questions, @Nullable BigFraction one, @Nullable BigFraction other,
        @Nullable BigFraction levels, boolean notable) {

    public GroupGap {
        questions = List.copyOf(questions);
    }

    /**
     * In the order of the dimensions.
     *
     * @param rule of the assessment; the median stands in where the owner decides
     * @param fewest how many respondents a figure needs
     * @param levels how many levels each question has
     * @param earlier what was answered in the assessment before
     */
    public static List<GroupGap> between(String one, String other, ScoringRules rules, CombinationRule rule, int fewest,
            Map<String, Integer> levels, List<GivenAnswer> earlier, List<Voice> voices) {
        CombinationRule used = rule == CombinationRule.OWNER_DECIDES ? CombinationRule.MEDIAN : rule;
        Combination combination = new Combination(used, fewest, levels, List.of(), earlier);
        Map<String, List<Voice>> byGroup = new LinkedHashMap<>();
        voices.forEach(voice -> byGroup.computeIfAbsent(String.valueOf(voice.group()), none -> new ArrayList<>()).add(voice));
        Map<String, Map<String, CombinedAnswer>> combined = new LinkedHashMap<>();
        byGroup.forEach((group, members) -> combined.put(group, combination.of(rules, members)));
        return rules.dimensions().stream()
                .map(dimension -> of(dimension, one, other, rules, fewest, levels, combined)).toList();
    }

    private static GroupGap of(ScoredDimension dimension, String one, String other, ScoringRules rules, int fewest,
            Map<String, Integer> levels, Map<String, Map<String, CombinedAnswer>> combined) {
        List<String> questions = new ArrayList<>();
        BigFraction weights = BigFraction.ZERO;
        BigFraction first = BigFraction.ZERO;
        BigFraction second = BigFraction.ZERO;
        BigFraction inLevels = BigFraction.ZERO;
        boolean leveled = true;
        for (ScoredQuestion question : rules.questions()) {
            if (!question.dimension().equals(dimension.key()) || question.weight().signum() == 0
                    || !told(question.key(), fewest, combined).containsAll(Set.of(one, other))) {
                continue;
            }
            BigFraction ofFirst = normalized(question, combined.get(one));
            BigFraction ofSecond = normalized(question, combined.get(other));
            if (ofFirst == null || ofSecond == null) {
                continue;
            }
            BigFraction weight = Exact.fraction(question.weight());
            int steps = levels.getOrDefault(question.key(), 0) - 1;
            leveled &= steps > 0;
            questions.add(question.key());
            weights = weights.add(weight);
            first = first.add(weight.multiply(ofFirst));
            second = second.add(weight.multiply(ofSecond));
            inLevels = inLevels.add(weight.multiply(ofFirst.subtract(ofSecond)).multiply(steps));
        }
        if (questions.isEmpty()) {
            return new GroupGap(dimension.key(), questions, null, null, null, false);
        }
        BigFraction gap = leveled ? inLevels.divide(weights) : null;
        return new GroupGap(dimension.key(), questions, first.divide(weights), second.divide(weights), gap,
                gap != null && gap.abs().compareTo(BigFraction.ONE) >= 0);
    }

    private static Set<String> told(String question, int fewest, Map<String, Map<String, CombinedAnswer>> combined) {
        Map<String, Integer> sizes = new HashMap<>();
        combined.forEach((group, answers) -> {
            CombinedAnswer answer = answers.get(question);
            sizes.put(group, answer == null ? 0 : answer.answered());
        });
        return Groups.told(sizes, fewest);
    }

    private static @Nullable BigFraction normalized(ScoredQuestion question,
            @Nullable Map<String, CombinedAnswer> answers) {
        CombinedAnswer combined = answers == null ? null : answers.get(question.key());
        BigDecimal value = combined == null ? null : combined.answer().value();
        return combined == null || value == null ? null : WeightedSums.normalized(question, combined.answer());
    }
}
