package dev.milepost.assessment.finding;

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
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;

/** A recommendation on its way into a plan: pending until plan-service has made a task of it or refused it. */
@Entity
@Table(name = "acceptance")
@IdClass(OwnedId.class)
class Acceptance {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    /** The recommendation's. */
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "assessment_id", updatable = false)
    private UUID assessmentId;
    @Column(name = "recommendation_key", updatable = false)
    private String recommendationKey;
    @Column(name = "plan_id")
    private UUID planId;
    @Enumerated(EnumType.STRING)
    private AcceptanceStatus status;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    private @Nullable String reason;
    @Column(name = "gate_id")
    private @Nullable UUID gateId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kpi_status")
    private @Nullable AcceptanceStatus kpiStatus;
    @Column(name = "kpi_id")
    private @Nullable UUID kpiId;
    @Column(name = "kpi_reason")
    private @Nullable String kpiReason;
    @Column(name = "kpi_key")
    private @Nullable String kpiKey;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected Acceptance() {
    }

    Acceptance(UUID assessmentId, UUID recommendationId, String recommendationKey, UUID planId, Instant now) {
        this.id = recommendationId;
        this.assessmentId = assessmentId;
        this.recommendationKey = recommendationKey;
        send(planId, now);
    }

    /** Also again, after plan-service has refused it. */
    final void send(UUID toPlan, Instant now) {
        planId = toPlan;
        status = AcceptanceStatus.PENDING;
        acceptedAt = now;
        decidedAt = null;
        taskId = null;
        gateId = null;
        reason = null;
    }

    /** Once is enough, also where the plan has refused and is asked again. */
    boolean needsBaseline() {
        return kpiStatus == null || kpiStatus == AcceptanceStatus.REJECTED;
    }

    /** @param key of the KPI that roi-service shall make */
    void baselineSent(String key) {
        kpiStatus = AcceptanceStatus.PENDING;
        kpiKey = key;
        kpiId = null;
        kpiReason = null;
    }

    void kpiMade(@Nullable UUID kpi) {
        kpiStatus = AcceptanceStatus.DELIVERED;
        kpiId = kpi;
    }

    void kpiRefused(String why) {
        kpiStatus = AcceptanceStatus.REJECTED;
        kpiReason = why;
    }

    void delivered(@Nullable UUID task, @Nullable UUID gate, Instant now) {
        status = AcceptanceStatus.DELIVERED;
        taskId = task;
        gateId = gate;
        reason = null;
        decidedAt = now;
    }

    void rejected(String why, Instant now) {
        status = AcceptanceStatus.REJECTED;
        reason = why;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    String recommendationKey() {
        return recommendationKey;
    }

    UUID planId() {
        return planId;
    }

    AcceptanceStatus status() {
        return status;
    }

    @Nullable
    UUID taskId() {
        return taskId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID gateId() {
        return gateId;
    }

    @Nullable
    AcceptanceStatus kpiStatus() {
        return kpiStatus;
    }

    @Nullable
    UUID kpiId() {
        return kpiId;
    }

    @Nullable
    String kpiKey() {
        return kpiKey;
    }

    @Nullable
    String kpiReason() {
        return kpiReason;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
