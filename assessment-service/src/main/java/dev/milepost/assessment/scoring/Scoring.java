package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Scores one set of answers by one set of rules, exactly. The order of the answers makes no difference; the same inputs
 * give the same account.
 */
public final class Scoring {
    private static final BigDecimal MOST_NOT_APPLICABLE = new BigDecimal("0.3");

    private final ScoringRules rules;
    private final AnswerSheet sheet;
    private final Levels levels;
    private final Set<String> hidden;
    private final Map<String, List<ScoredQuestion>> questionsByDimension;
    private final Map<String, WeightedSums> sumsByDimension;

    private Scoring(ScoringRules rules, AnswerSheet sheet, List<GivenAnswer> earlier) {
        this.rules = rules;
        this.sheet = sheet;
        this.levels = new Levels(rules);
        this.hidden = new Branching(rules.questions()).hidden(sheet::answerTo, Known.byQuestion(earlier));
        this.questionsByDimension = rules.questions().stream()
                .collect(Collectors.groupingBy(ScoredQuestion::dimension));
        this.sumsByDimension = rules.dimensions().stream()
                .collect(Collectors.toMap(ScoredDimension::key, this::sumsOf));
    }

    /**
     * @throws FlawedInput where an answer names no question of the rules, one twice, or has a value that the question
     *         doesn't take
     */
    public static Scores score(ScoringRules rules, List<GivenAnswer> answers) {
        return score(rules, answers, List.of());
    }

    /**
     * As {@link #score(ScoringRules, List)}.
     *
     * @param earlier what was answered in the assessment before; only conditions look at it
     */
    public static Scores score(ScoringRules rules, List<GivenAnswer> answers, List<GivenAnswer> earlier) {
        return new Scoring(rules, AnswerSheet.of(rules, answers), earlier).scores();
    }

    /**
     * Keys of the questions that are not shown with these answers.
     *
     * @throws FlawedInput as {@link #score} does
     */
    public static Set<String> hidden(ScoringRules rules, List<GivenAnswer> answers, List<GivenAnswer> earlier) {
        return new Branching(rules.questions()).hidden(AnswerSheet.of(rules, answers)::answerTo, Known.byQuestion(earlier));
    }

    private Scores scores() {
        TotalScore total = switch (rules.aggregation()) {
            case BY_DIMENSION -> MeanOfDimensions.of(rules.dimensions(), sumsByDimension);
            case BY_ITEM -> MeanOfItems.of(rules.dimensions(), sumsByDimension);
        };
        List<ItemScore> items = rules.questions().stream().map(question -> item(question, total)).toList();
        Map<String, BigFraction> contributions = items.stream().collect(Collectors.groupingBy(
                item -> item.question().dimension(),
                Collectors.reducing(BigFraction.ZERO, ItemScore::contribution, BigFraction::add)));
        List<DimensionScore> dimensions = rules.dimensions().stream()
                .map(dimension -> dimension(dimension,
                        contributions.getOrDefault(dimension.key(), BigFraction.ZERO)))
                .toList();
        Level level = levels.of(total.estimate());
        Levels.Gated gated = levels.gated(level, dimensions);
        return new Scores(rules, total.estimate(), level, gated.level(), gated.cappedBy(), dimensions, items,
                reachOf(dimensions), new WeightVariants(rules, dimensions, items).sensitivity(total.estimate()));
    }

    private WeightedSums sumsOf(ScoredDimension dimension) {
        WeightedSums sums = new WeightedSums();
        for (ScoredQuestion question : questionsByDimension.getOrDefault(dimension.key(), List.of())) {
            if (hidden.contains(question.key())) {
                sums.addHidden(question);
            } else {
                sums.add(question, sheet.answerTo(question.key()));
            }
        }
        return sums;
    }

    private ItemScore item(ScoredQuestion question, TotalScore total) {
        AnswerState state = sheet.stateOf(question);
        BigDecimal value = sheet.valueOf(question);
        BigFraction normalized = value == null ? null : WeightedSums.normalized(question, sheet.answerTo(question.key()));
        BigFraction weight = fraction(question.weight());
        Exclusion excluded = exclusionOf(question, state);
        BigFraction share = state == AnswerState.NOT_APPLICABLE || excluded == Exclusion.HIDDEN ? BigFraction.ZERO
                : weight.multiply(total.sharePerWeight(question.dimension()));
        BigFraction contribution = excluded != null || normalized == null ? BigFraction.ZERO
                : weight.multiply(total.contributionPerWeight(question.dimension())).multiply(normalized);
        return new ItemScore(question, state, value, normalized, share, contribution, excluded);
    }

    private @Nullable Exclusion exclusionOf(ScoredQuestion question, AnswerState state) {
        if (hidden.contains(question.key())) {
            return Exclusion.HIDDEN;
        }
        if (question.weight().signum() == 0) {
            return Exclusion.WEIGHT_ZERO;
        }
        return switch (state) {
            case NOT_APPLICABLE -> Exclusion.NOT_APPLICABLE;
            case DONT_KNOW -> Exclusion.DONT_KNOW;
            case MISSING -> Exclusion.MISSING;
            case ANSWERED -> hasWeight(question.dimension()) ? null : Exclusion.DIMENSION_WEIGHT_ZERO;
        };
    }

    private boolean hasWeight(String dimensionKey) {
        return rules.dimensions().stream()
                .anyMatch(dimension -> dimension.key().equals(dimensionKey) && dimension.weight().signum() > 0);
    }

    private DimensionScore dimension(ScoredDimension dimension, BigFraction contribution) {
        WeightedSums sums = sums(dimension);
        Estimate estimate = sums.estimate();
        return new DimensionScore(dimension, estimate, levels.of(estimate), contribution,
                sums.narrowerThan(MOST_NOT_APPLICABLE), gapOf(dimension, estimate.score()),
                progressOf(dimension, estimate.score()), exclusionOf(dimension, estimate));
    }

    private WeightedSums sums(ScoredDimension dimension) {
        WeightedSums sums = sumsByDimension.get(dimension.key());
        if (sums == null) {
            throw new IllegalStateException("No sums of dimension " + dimension.key());
        }
        return sums;
    }

    private static @Nullable Exclusion exclusionOf(ScoredDimension dimension, Estimate estimate) {
        if (dimension.weight().signum() == 0) {
            return Exclusion.DIMENSION_WEIGHT_ZERO;
        }
        NoScore reason = estimate.noScore();
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case NO_WEIGHT -> Exclusion.WEIGHT_ZERO;
            case ALL_NOT_APPLICABLE -> Exclusion.NOT_APPLICABLE;
            case ALL_HIDDEN -> Exclusion.HIDDEN;
            case NOTHING_ANSWERED -> Exclusion.MISSING;
        };
    }

    private static @Nullable BigFraction gapOf(ScoredDimension dimension, @Nullable BigFraction current) {
        BigDecimal target = dimension.target();
        return target == null || current == null ? null
                : Exact.max(BigFraction.ZERO, fraction(target).subtract(current));
    }

    private static @Nullable BigFraction progressOf(ScoredDimension dimension, @Nullable BigFraction current) {
        BigDecimal target = dimension.target();
        BigDecimal baseline = dimension.baseline();
        if (target == null || baseline == null || current == null) {
            return null;
        }
        return target.compareTo(baseline) == 0 ? BigFraction.ONE
                : current.subtract(fraction(baseline)).divide(fraction(target.subtract(baseline)));
    }

    private static TargetReach reachOf(List<DimensionScore> dimensions) {
        List<DimensionScore> aimed = new ArrayList<>();
        BigFraction targets = BigFraction.ZERO;
        BigFraction gaps = BigFraction.ZERO;
        for (DimensionScore dimension : dimensions) {
            BigDecimal target = dimension.dimension().target();
            if (target == null || !dimension.estimate().applies()
                    || dimension.excluded() == Exclusion.DIMENSION_WEIGHT_ZERO) {
                continue;
            }
            BigFraction gap = dimension.gap();
            if (gap == null) {
                return new TargetReach(null, NoTargetReach.DIMENSION_WITHOUT_SCORE);
            }
            aimed.add(dimension);
            targets = targets.add(fraction(target));
            gaps = gaps.add(gap);
        }
        if (aimed.isEmpty()) {
            return new TargetReach(null, NoTargetReach.NO_TARGETS);
        }
        return targets.signum() == 0 ? new TargetReach(null, NoTargetReach.ALL_TARGETS_ZERO)
                : new TargetReach(BigFraction.ONE.subtract(gaps.divide(targets)), null);
    }
}
