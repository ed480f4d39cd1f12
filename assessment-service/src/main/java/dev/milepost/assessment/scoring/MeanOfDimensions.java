package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The total as the weighted mean of the applicable dimensions. The score runs over those that have one, bounds and
 * coverage over all that apply: a dimension nobody answered lowers the low bound, never the score.
 */
final class MeanOfDimensions {
    private MeanOfDimensions() {
    }

    static TotalScore of(List<ScoredDimension> dimensions, Map<String, WeightedSums> sums) {
        BigFraction applicable = BigFraction.ZERO;
        BigFraction scored = BigFraction.ZERO;
        BigFraction score = BigFraction.ZERO;
        BigFraction low = BigFraction.ZERO;
        BigFraction high = BigFraction.ZERO;
        BigFraction coverage = BigFraction.ZERO;
        List<NoScore> reasons = new ArrayList<>();
        for (ScoredDimension dimension : dimensions) {
            if (dimension.weight().signum() == 0) {
                continue;
            }
            BigFraction weight = fraction(dimension.weight());
            Estimate estimate = sumsOf(dimension, sums).estimate();
            if (estimate.noScore() != null) {
                reasons.add(estimate.noScore());
            }
            if (estimate.low() == null || estimate.high() == null || estimate.coverage() == null) {
                continue;
            }
            applicable = applicable.add(weight);
            low = low.add(weight.multiply(estimate.low()));
            high = high.add(weight.multiply(estimate.high()));
            coverage = coverage.add(weight.multiply(estimate.coverage()));
            if (estimate.score() != null) {
                scored = scored.add(weight);
                score = score.add(weight.multiply(estimate.score()));
            }
        }
        if (applicable.signum() == 0) {
            NoScore reason = Stream.of(NoScore.ALL_NOT_APPLICABLE, NoScore.ALL_HIDDEN).filter(reasons::contains)
                    .findFirst().orElse(NoScore.NO_WEIGHT);
            return new TotalScore(Estimate.none(reason), Map.of(), Map.of());
        }
        boolean nothing = scored.signum() == 0;
        Estimate estimate = new Estimate(nothing ? null : score.divide(scored), low.divide(applicable),
                high.divide(applicable), coverage.divide(applicable), nothing ? NoScore.NOTHING_ANSWERED : null);
        return shared(estimate, dimensions, sums, applicable, scored);
    }

    private static TotalScore shared(Estimate estimate, List<ScoredDimension> dimensions,
            Map<String, WeightedSums> sums, BigFraction applicable, BigFraction scored) {
        Map<String, BigFraction> shares = new HashMap<>();
        Map<String, BigFraction> contributions = new HashMap<>();
        for (ScoredDimension dimension : dimensions) {
            WeightedSums own = sumsOf(dimension, sums);
            BigFraction weight = fraction(dimension.weight());
            if (own.applicable().signum() > 0) {
                shares.put(dimension.key(), weight.divide(applicable).divide(fraction(own.applicable())));
            }
            if (own.answered().signum() > 0 && scored.signum() > 0) {
                contributions.put(dimension.key(), weight.divide(scored).divide(fraction(own.answered())));
            }
        }
        return new TotalScore(estimate, shares, contributions);
    }

    private static WeightedSums sumsOf(ScoredDimension dimension, Map<String, WeightedSums> sums) {
        WeightedSums own = sums.get(dimension.key());
        if (own == null) {
            throw new IllegalStateException("No sums of dimension " + dimension.key());
        }
        return own;
    }
}
