package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Tries other weights: of the items, and of the dimensions where the total is their mean. Each variant of a single weight is
 * one step from the known sums, so that thousands of items stay cheap.
 */
final class WeightVariants {
    private static final List<BigFraction> FACTORS = List.of(BigFraction.of(3, 4), BigFraction.of(5, 4));

    private final ScoringRules rules;
    private final List<Weighted> parts;
    /** Those of each part that is a mean itself. */
    private final Map<Weighted, List<Weighted>> partsOfParts = new LinkedHashMap<>();

    WeightVariants(ScoringRules rules, List<DimensionScore> dimensions, List<ItemScore> items) {
        this.rules = rules;
        this.parts = switch (rules.aggregation()) {
            case BY_DIMENSION -> ofDimensions(dimensions, items);
            case BY_ITEM -> ofItems(items);
        };
    }

    private List<Weighted> ofDimensions(List<DimensionScore> dimensions, List<ItemScore> items) {
        List<Weighted> found = new ArrayList<>();
        for (DimensionScore dimension : dimensions) {
            BigFraction score = dimension.estimate().score();
            if (dimension.excluded() == null && score != null) {
                String key = dimension.dimension().key();
                Weighted part = new Weighted(key, fraction(dimension.dimension().weight()), score);
                found.add(part);
                partsOfParts.put(part,
                        ofItems(items.stream().filter(item -> item.question().dimension().equals(key)).toList()));
            }
        }
        return found;
    }

    private static List<Weighted> ofItems(List<ItemScore> items) {
        List<Weighted> found = new ArrayList<>();
        for (ItemScore item : items) {
            BigFraction normalized = item.normalized();
            if (item.excluded() == null && normalized != null) {
                found.add(new Weighted(item.question().key(), fraction(item.question().weight()), normalized));
            }
        }
        return found;
    }

    Sensitivity sensitivity(Estimate total) {
        BigFraction score = total.score();
        if (score == null) {
            return Sensitivity.NONE;
        }
        BigFraction equal = equalWeights();
        Tried tried = new Tried(score);
        tried.add(null, null, equal);
        BigFraction weights = weights(parts);
        for (Weighted part : parts) {
            for (BigFraction factor : FACTORS) {
                tried.add(part.key(), factor, varied(score, weights, part, factor));
            }
            List<Weighted> inside = partsOfParts.getOrDefault(part, List.of());
            BigFraction insideWeights = weights(inside);
            BigFraction share = part.weight().divide(weights);
            for (Weighted item : inside) {
                for (BigFraction factor : FACTORS) {
                    BigFraction change = varied(part.value(), insideWeights, item, factor).subtract(part.value());
                    tried.add(item.key(), factor, score.add(share.multiply(change)));
                }
            }
        }
        return new Sensitivity(equal, tried.lowest, tried.highest, tried.changes);
    }

    private BigFraction equalWeights() {
        return mean(parts.stream().map(part -> partsOfParts.containsKey(part)
                ? mean(partsOfParts.getOrDefault(part, List.of()).stream().map(Weighted::value).toList())
                : part.value()).toList());
    }

    private static BigFraction mean(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(values.size());
    }

    private static BigFraction weights(List<Weighted> parts) {
        return parts.stream().map(Weighted::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The mean with the weight of one part multiplied. */
    private static BigFraction varied(BigFraction mean, BigFraction weights, Weighted part, BigFraction factor) {
        BigFraction more = part.weight().multiply(factor.subtract(BigFraction.ONE));
        return mean.multiply(weights).add(more.multiply(part.value())).divide(weights.add(more));
    }

    /** What the variants of single weights come to. */
    private final class Tried {
        private final BigFraction score;
        private BigFraction lowest;
        private BigFraction highest;
        private final List<Sensitivity.Variant> changes = new ArrayList<>();

        Tried(BigFraction score) {
            this.score = score;
            this.lowest = score;
            this.highest = score;
        }

        /** @param key null for equal weights, which are no variant of a single one */
        void add(@Nullable String key, @Nullable BigFraction factor, BigFraction variant) {
            if (key != null) {
                lowest = lowest.compareTo(variant) <= 0 ? lowest : variant;
                highest = Exact.max(highest, variant);
            }
            if (rules.bands().isEmpty()) {
                return;
            }
            int band = rules.bandOf(variant);
            if (band != rules.bandOf(score)) {
                changes.add(new Sensitivity.Variant(key, factor, variant, rules.bands().get(band).level()));
            }
        }
    }

    private record Weighted(String key, BigFraction weight, BigFraction value) {
    }
}
