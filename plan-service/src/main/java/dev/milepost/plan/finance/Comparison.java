package dev.milepost.plan.finance;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a value is compared with a threshold. */
@Schema(name = "KpiComparison")
public enum Comparison {
    AT_LEAST,
    AT_MOST,
    ABOVE,
    BELOW;

    boolean holds(BigDecimal value, BigDecimal threshold) {
        int order = value.compareTo(threshold);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }
}
