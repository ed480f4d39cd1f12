package dev.milepost.plan.decision;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An option in its place.
 *
 * @param rank from 1, shared by equal scores; null where it takes no part
 * @param score 0 to 1; null likewise
 * @param reasons why it takes no part
 */
public record Placed(Option option, OptionState state, @Nullable Integer rank, boolean tied, @Nullable BigFraction score,
        List<Cell> cells, List<String> reasons) {
}
