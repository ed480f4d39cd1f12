package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What other services, and other features, learn when a case changes; read by plan-service. */
public record BusinessCaseChanged(UUID businessCaseId, @Nullable UUID planId, boolean primary, String currency,
        @Nullable BigDecimal npv, @Nullable BigDecimal roi, @Nullable BigDecimal paybackMonths, Instant at,
        boolean deleted) {
    static final String TYPE = "business-case.changed";

    static BusinessCaseChanged of(BusinessCase one, Instant at) {
        Summary summary = one.summary();
        return new BusinessCaseChanged(one.id(), one.planId(), one.isPrimary(), one.currency(), summary.npv(),
                summary.roi(), summary.paybackMonths(), at, one.isDeleted());
    }
}
