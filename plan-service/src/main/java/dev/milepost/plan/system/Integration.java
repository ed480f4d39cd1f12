package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** How a plan connects one system. */
@Entity
@Table(name = "integration")
class Integration extends PlanPart<IntegrationEdit, IntegrationView> {

    @Column(name = "system_id")
    private UUID systemId;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    private IntegrationMethod method;
    @Enumerated(EnumType.STRING)
    private IntegrationStatus status;
    @Column(name = "effort_days")
    private @Nullable BigDecimal effortDays;
    @Column
    private @Nullable Integer compatibility;
    @Column(name = "compatibility_reason")
    private @Nullable String compatibilityReason;
    @Column
    private @Nullable String fallback;
    @Column
    private @Nullable String owner;

    protected Integration() {
    }

    Integration(UUID planId, IntegrationEdit integration, Instant now) {
        super(planId, now);
        take(integration, now);
    }

    @Override
    protected IntegrationEdit edit() {
        return new IntegrationEdit(externalId(), systemId, description, method, status, effortDays, compatibility,
                compatibilityReason, fallback, owner);
    }

    @Override
    protected final void take(IntegrationEdit edit, Instant now) {
        String reason = edit.compatibilityReason();
        if (edit.compatibility() != null && (reason == null || reason.isBlank())) {
            throw SystemProblem.COMPATIBILITY_WITHOUT_REASON
                    .because("Say why the compatibility is %d of 5", edit.compatibility())
                    .at("/compatibilityReason", "missing", "is needed with compatibility");
        }
        externalId(edit.externalId());
        systemId = edit.systemId();
        description = edit.description();
        method = edit.method();
        status = edit.status();
        effortDays = edit.effortDays();
        compatibility = edit.compatibility();
        compatibilityReason = reason;
        fallback = edit.fallback();
        owner = edit.owner();
    }

    @Override
    protected IntegrationView view() {
        return new IntegrationView(id(), version(), externalId(), systemId, description, method, status, effortDays,
                compatibility, compatibilityReason, fallback, owner, createdAt(), updatedAt());
    }
}
