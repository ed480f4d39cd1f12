package dev.milepost.plan.outline;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Decimals as people write them, however the database keeps them: 3, not 3.0000. */
final class Decimals {

    private Decimals() {
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal plainOptional(@Nullable BigDecimal value) {
        return value == null ? null : plain(value);
    }
}
