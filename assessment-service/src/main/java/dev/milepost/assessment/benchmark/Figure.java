package dev.milepost.assessment.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * One published cell.
 *
 * @param order of the period within its series
 * @param sizeFrom people, null for enterprises of any size
 * @param sizeTo people, included; null for no upper end
 * @param sector code of the source's classification, null for all sectors
 * @param value percent of the denominator, null where it is suppressed
 * @param standardError in percentage points, null where it is not published
 */
record Figure(String series, int order, String period, String sizeClass, @Nullable Integer sizeFrom, @Nullable Integer sizeTo,
        @Nullable String sector, @Nullable BigDecimal value, @Nullable BigDecimal standardError, String obtained) {

    /** The quantile of the normal distribution for 95 %. */
    private static final BigDecimal NORMAL_95 = new BigDecimal("1.96");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    boolean isOfAllSizes() {
        return sizeFrom == null;
    }

    boolean isOfSize(int employees) {
        return sizeFrom != null && sizeFrom <= employees && (sizeTo == null || employees <= sizeTo);
    }

    boolean isSuppressed() {
        return value == null;
    }

    /**
     * The lower end of the 95 % confidence interval, value - 1.96 standard errors, at least 0; null without a standard error.
     */
    @Nullable
    BigDecimal low() {
        return value == null || standardError == null ? null
                : rounded(value.subtract(NORMAL_95.multiply(standardError)).max(BigDecimal.ZERO));
    }

    /** The upper end, at most 100. */
    @Nullable
    BigDecimal high() {
        return value == null || standardError == null ? null
                : rounded(value.add(NORMAL_95.multiply(standardError)).min(ALL));
    }

    private static BigDecimal rounded(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }
}
