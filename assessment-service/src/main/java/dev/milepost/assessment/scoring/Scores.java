package dev.milepost.assessment.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The whole account of one scoring. Lists are in the order of the rules, whatever the order of the answers.
 *
 * @param level of the total
 * @param gatedLevel the total's level, at most one band above that of the weakest critical dimension
 * @param gatedBy the critical dimension that caps the level; null where none does
 */
public record Scores(ScoringRules rules, Estimate total, Level level, Level gatedLevel, @Nullable String gatedBy,
        List<DimensionScore> dimensions, List<ItemScore> items, TargetReach targetReach, Sensitivity sensitivity) {

    public Scores {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
    }
}
