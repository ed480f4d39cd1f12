package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A question as the arithmetic sees it.
 *
 * @param dimension key of the dimension it belongs to
 * @param weight at least 0; 0 means "asked, not scored"
 * @param min lowest value of its scale
 * @param max highest value of its scale, above {@code min}
 * @param reversed whether a high value is a bad sign
 * @param numeric whether answers have a value; words and dates have none, so their weight is 0
 * @param shownIf what must be answered elsewhere for it to be asked; null if it always is
 */
public record ScoredQuestion(String key, String dimension, BigDecimal weight, BigDecimal min, BigDecimal max,
        boolean reversed, boolean numeric, @Nullable Condition shownIf) {

    public ScoredQuestion(String key, String dimension, BigDecimal weight, BigDecimal min, BigDecimal max,
            boolean reversed) {
        this(key, dimension, weight, min, max, reversed, true, null);
    }

    /** One whose answers are words or dates. */
    public static ScoredQuestion withoutValue(String key, String dimension, BigDecimal weight,
            @Nullable Condition shownIf) {
        return new ScoredQuestion(key, dimension, weight, BigDecimal.ZERO, BigDecimal.ONE, false, false, shownIf);
    }
}
