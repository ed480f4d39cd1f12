package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A tie between two tasks of one plan. */
@Entity
@Table(name = "dependency")
@IdClass(OwnedId.class)
class Dependency {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "plan_id")
    private UUID planId;
    @Column(name = "predecessor_id")
    private UUID predecessorId;
    @Column(name = "successor_id")
    private UUID successorId;
    @Enumerated(EnumType.STRING)
    private DependencyType type;
    @Column
    private BigDecimal lag;
    @Enumerated(EnumType.STRING)
    @Column(name = "lag_unit")
    private LagUnit lagUnit;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Dependency() {
    }

    Dependency(UUID planId, UUID predecessorId, UUID successorId, DependencyEdit edit, Instant now) {
        this.id = Ids.next();
        this.planId = planId;
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        this.createdAt = now;
        apply(edit, now);
    }

    DependencyEdit edit() {
        return new DependencyEdit(type, Decimals.plain(lag), lagUnit);
    }

    final void apply(DependencyEdit edit, Instant now) {
        type = edit.type();
        lag = edit.lag();
        lagUnit = edit.lagUnit();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID predecessorId() {
        return predecessorId;
    }

    UUID successorId() {
        return successorId;
    }

    DependencyView view() {
        return new DependencyView(id, version, predecessorId, successorId, type, Decimals.plain(lag), lagUnit);
    }
}
