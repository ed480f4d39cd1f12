package dev.milepost.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A dimension as the arithmetic sees it.
 *
 * @param weight at least 0; 0 means "asked, not scored"
 * @param critical whether it caps the gated level
 * @param target where the organization wants to be, on [0,1]
 * @param baseline where it stood when it set out, on [0,1]
 */
public record ScoredDimension(String key, BigDecimal weight, boolean critical, @Nullable BigDecimal target,
        @Nullable BigDecimal baseline) {
}
