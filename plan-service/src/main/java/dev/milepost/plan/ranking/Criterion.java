package dev.milepost.plan.ranking;

import java.math.BigDecimal;

/**
 * What a weighted score looks at.
 *
 * @param key of the input it reads
 * @param weight not below 0; only their proportions matter
 * @param minimum of the scale
 * @param maximum of the scale, above the minimum
 */
public record Criterion(String key, String name, BigDecimal weight, BigDecimal minimum, BigDecimal maximum,
        Direction direction) {
}
