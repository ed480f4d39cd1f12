package dev.milepost.plan.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;

/** The status of a KPI as the roi service told of it. */
@Entity
@Table(name = "known_kpi")
@IdClass(OwnedId.class)
class KnownKpi {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private String status;
    @Column(name = "status_on")
    private @Nullable LocalDate statusOn;
    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownKpi() {
    }

    KnownKpi(UUID id) {
        this.id = id;
    }

    void take(UUID toldPlanId, String toldStatus, @Nullable LocalDate on, Instant at) {
        planId = toldPlanId;
        status = toldStatus;
        statusOn = on;
        toldAt = at;
    }

    Instant toldAt() {
        return toldAt;
    }

    String status() {
        return status;
    }
}
