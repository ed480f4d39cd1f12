package dev.milepost.assessment.handover;

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

/** A piece of work on its way into a plan: pending until plan-service has made a task of it or refused it. */
@Entity
@Table(name = "plan_handover")
@IdClass(OwnedId.class)
class Handover {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;
    @Column(updatable = false)
    private String what;
    @Column(name = "plan_id")
    private UUID planId;
    @Enumerated(EnumType.STRING)
    private HandoverStatus status;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    private @Nullable String reason;
    @Column(name = "handed_over_at")
    private Instant handedOverAt;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected Handover() {
    }

    Handover(PlanWork work, Instant now) {
        this.id = work.id();
        this.subjectId = work.subjectId();
        this.what = work.what();
        send(work.planId(), now);
    }

    /** Also again, after plan-service has refused it. */
    final void send(UUID toPlan, Instant now) {
        planId = toPlan;
        status = HandoverStatus.PENDING;
        handedOverAt = now;
        decidedAt = null;
        taskId = null;
        reason = null;
    }

    void delivered(@Nullable UUID task, Instant now) {
        status = HandoverStatus.DELIVERED;
        taskId = task;
        decidedAt = now;
    }

    void rejected(String why, Instant now) {
        status = HandoverStatus.REJECTED;
        reason = why;
        decidedAt = now;
    }

    boolean isRejected() {
        return status == HandoverStatus.REJECTED;
    }

    PlanTaskView view() {
        return new PlanTaskView(id, subjectId, what, planId, status, taskId, reason, handedOverAt, decidedAt);
    }
}
