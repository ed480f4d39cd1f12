package dev.milepost.plan.system;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** An integration with the system that it connects. */
record NamedIntegration(Integration integration, ConnectedSystem system) {

    String name() {
        return system.edit().name();
    }

    boolean is(IntegrationStatus status) {
        return integration.edit().status() == status;
    }

    @Nullable
    BigDecimal effortDays() {
        return integration.edit().effortDays();
    }

    @Nullable
    Integer compatibility() {
        return integration.edit().compatibility();
    }

    boolean hasFallback() {
        String fallback = integration.edit().fallback();
        return fallback != null && !fallback.isBlank();
    }
}
