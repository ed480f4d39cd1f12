package dev.milepost.roi.realization;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;

/** When what a case has realized is computed again, to tell others where it moved; it has the id of the case. */
@Entity
@Table(name = "benefit_realized")
@IdClass(OwnedId.class)
class RealizedDue {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "due_at")
    private Instant dueAt;
    private @Nullable String told;

    protected RealizedDue() {
    }

    UUID caseId() {
        return id;
    }

    @Nullable
    String told() {
        return told;
    }

    void told(String figures, Instant next) {
        told = figures;
        dueAt = next;
    }

    void putOff(Instant next) {
        dueAt = next;
    }
}
