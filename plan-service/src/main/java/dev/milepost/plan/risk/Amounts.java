package dev.milepost.plan.risk;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them, however the database keeps them: 3, not 3.0000. */
final class Amounts {

    private Amounts() {
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : exact(value);
    }

    static BigDecimal exact(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
