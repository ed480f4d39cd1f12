package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

/**
 * A level and where it begins. Bands touch and are half-open: a level ends just below the next one's {@code from};
 * the last one includes the top of the scale.
 *
 * @param from on the scale of the result, for example 0 to 100
 */
public record Band(int level, BigDecimal from) {
}
