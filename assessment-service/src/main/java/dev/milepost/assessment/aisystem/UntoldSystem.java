package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.OwnedId;

/** An AI system that was registered while nobody listened, to be told once somebody does. */
@Entity
@Table(name = "ai_system_untold")
@IdClass(OwnedId.class)
class UntoldSystem {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    /** The system's. */
    @Id
    private UUID id;
    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    protected UntoldSystem() {
    }

    UntoldSystem(UUID systemId, Instant now) {
        this.id = systemId;
        this.dueAt = now;
    }

    UUID id() {
        return id;
    }
}
