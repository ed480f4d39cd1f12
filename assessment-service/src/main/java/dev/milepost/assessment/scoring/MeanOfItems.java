package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;

/** The total as the weighted mean of all items of the dimensions that count. */
final class MeanOfItems {
    private MeanOfItems() {
    }

    static TotalScore of(List<ScoredDimension> dimensions, Map<String, WeightedSums> sums) {
        WeightedSums all = new WeightedSums();
        List<ScoredDimension> counting = dimensions.stream()
                .filter(dimension -> dimension.weight().signum() > 0)
                .toList();
        for (ScoredDimension dimension : counting) {
            WeightedSums own = sums.get(dimension.key());
            if (own != null) {
                all.addAll(own);
            }
        }
        Map<String, BigFraction> shares = new HashMap<>();
        Map<String, BigFraction> contributions = new HashMap<>();
        for (ScoredDimension dimension : counting) {
            if (all.applicable().signum() > 0) {
                shares.put(dimension.key(), fraction(all.applicable()).reciprocal());
            }
            if (all.answered().signum() > 0) {
                contributions.put(dimension.key(), fraction(all.answered()).reciprocal());
            }
        }
        return new TotalScore(all.estimate(), shares, contributions);
    }
}
