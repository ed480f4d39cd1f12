package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

/**
 * A question as the arithmetic sees it.
 *
 * @param dimension key of the dimension it belongs to
 * @param weight at least 0; 0 means "asked, not scored"
 * @param min lowest value of its scale
 * @param max highest value of its scale, above {@code min}
 * @param reversed whether a high value is a bad sign
 */
public record ScoredQuestion(String key, String dimension, BigDecimal weight, BigDecimal min, BigDecimal max,
        boolean reversed) {
}
