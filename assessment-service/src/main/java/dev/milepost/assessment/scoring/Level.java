package dev.milepost.assessment.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The level that is published, or why none is.
 *
 * @param value null where {@code withheld} says why
 * @param lowest the level at the low bound; null without bands or where nothing applies
 * @param highest the level at the high bound; null without bands or where nothing applies
 */
public record Level(@Nullable Integer value, @Nullable LevelWithheld withheld, @Nullable Integer lowest,
        @Nullable Integer highest) {
}
