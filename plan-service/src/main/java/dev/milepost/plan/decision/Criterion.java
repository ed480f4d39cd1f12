package dev.milepost.plan.decision;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What options are compared by.
 *
 * @param weight not below 0; only the proportions matter
 * @param minimum of its scale, needed by {@link Normalization#SCALE} alone
 * @param maximum of its scale, above the minimum
 */
public record Criterion(String key, String name, BigDecimal weight, Aim aim, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum, @Nullable KnockOut knockOut) {

    boolean counts() {
        return weight.signum() > 0;
    }
}
