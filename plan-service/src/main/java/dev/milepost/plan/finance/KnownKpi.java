package dev.milepost.plan.finance;

import java.math.BigDecimal;
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
import dev.milepost.plan.wording.ReasonCode;

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
    @Column
    private @Nullable String key;
    @Column
    private @Nullable BigDecimal value;
    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownKpi() {
    }

    KnownKpi(UUID id) {
        this.id = id;
    }

    void take(UUID toldPlanId, String toldStatus, @Nullable LocalDate on, @Nullable String toldKey,
            @Nullable BigDecimal toldValue, Instant at) {
        planId = toldPlanId;
        status = toldStatus;
        statusOn = on;
        key = toldKey;
        value = toldValue;
        toldAt = at;
    }

    UUID planId() {
        return planId;
    }

    Instant toldAt() {
        return toldAt;
    }

    String status() {
        return status;
    }

    /** @param kpi an id or a key */
    boolean isNamed(String kpi) {
        return kpi.equals(key) || kpi.equalsIgnoreCase(id.toString());
    }

    KpiReading reading() {
        return new KpiReading(status, value, toldAt, true,
                value == null ? ReasonCode.KPI_VALUE_NOT_TOLD : null);
    }
}
