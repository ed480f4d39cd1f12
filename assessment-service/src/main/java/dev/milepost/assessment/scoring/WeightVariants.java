package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Tries other weights on the things the total is a mean of: dimensions, or items where the rules say so. Each variant
 * of a single weight is one step from the known sums, so that thousands of items stay cheap.
 */
final class WeightVariants {
    private static final List<BigFraction> FACTORS = List.of(BigFraction.of(3, 4), BigFraction.of(5, 4));

    private final ScoringRules rules;
    private final List<Weighted> parts;

    WeightVariants(ScoringRules rules, List<DimensionScore> dimensions, List<ItemScore> items) {
        this.rules = rules;
        this.parts = switch (rules.aggregation()) {
            case BY_DIMENSION -> ofDimensions(dimensions);
            case BY_ITEM -> ofItems(items);
        };
    }

    private static List<Weighted> ofDimensions(List<DimensionScore> dimensions) {
        List<Weighted> parts = new ArrayList<>();
        for (DimensionScore dimension : dimensions) {
            BigFraction score = dimension.estimate().score();
            if (dimension.excluded() == null && score != null) {
                parts.add(new Weighted(dimension.dimension().key(), fraction(dimension.dimension().weight()), score));
            }
        }
        return parts;
    }

    private static List<Weighted> ofItems(List<ItemScore> items) {
        List<Weighted> parts = new ArrayList<>();
        for (ItemScore item : items) {
            BigFraction normalized = item.normalized();
            if (item.excluded() == null && normalized != null) {
                parts.add(new Weighted(item.question().key(), fraction(item.question().weight()), normalized));
            }
        }
        return parts;
    }

    Sensitivity sensitivity(Estimate total) {
        BigFraction score = total.score();
        if (score == null) {
            return Sensitivity.NONE;
        }
        BigFraction weights = BigFraction.ZERO;
        BigFraction equal = BigFraction.ZERO;
        for (Weighted part : parts) {
            weights = weights.add(part.weight());
            equal = equal.add(part.value());
        }
        equal = equal.divide(parts.size());
        BigFraction lowest = score;
        BigFraction highest = score;
        List<Sensitivity.Variant> changes = new ArrayList<>();
        addIfLevelChanges(changes, null, null, equal, score);
        for (Weighted part : parts) {
            for (BigFraction factor : FACTORS) {
                BigFraction more = part.weight().multiply(factor.subtract(BigFraction.ONE));
                BigFraction variant = score.multiply(weights).add(more.multiply(part.value()))
                        .divide(weights.add(more));
                lowest = lowest.compareTo(variant) <= 0 ? lowest : variant;
                highest = Exact.max(highest, variant);
                addIfLevelChanges(changes, part.key(), factor, variant, score);
            }
        }
        return new Sensitivity(equal, lowest, highest, changes);
    }

    private void addIfLevelChanges(List<Sensitivity.Variant> changes, @Nullable String key,
            @Nullable BigFraction factor, BigFraction variant, BigFraction score) {
        if (rules.bands().isEmpty()) {
            return;
        }
        int band = rules.bandOf(variant);
        if (band != rules.bandOf(score)) {
            changes.add(new Sensitivity.Variant(key, factor, variant, rules.bands().get(band).level()));
        }
    }

    private record Weighted(String key, BigFraction weight, BigFraction value) {
    }
}
