package dev.milepost.plan.ranking;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in its place.
 *
 * @param rank from 1, shared by equal scores; null without a score
 * @param tied whether others share the rank
 * @param behind how far the next better score is; null for the first and for one without a score
 */
public record Ranked(Candidate candidate, @Nullable Integer rank, boolean tied, @Nullable BigFraction behind, Scored scored) {
}
