package dev.milepost.plan.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.plan.baseline.BaselineView;
import dev.milepost.plan.outline.PlanView;

/** A numbered mark in the life of a plan: from here on it is another plan, and this is why. Never changes. */
@Entity
@Table(name = "revision")
@IdClass(OwnedId.class)
class Revision {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private int number;
    @Column
    private String reason;
    @Column
    private List<String> changes;
    @Column(name = "review_id")
    private @Nullable UUID reviewId;
    @Column(name = "plan_version")
    private int planVersion;
    @Column(name = "baseline_id")
    private UUID baselineId;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Revision() {
    }

    Revision(PlanView plan, int number, NewRevision revision, BaselineView baseline, Instant now) {
        this.id = Ids.next();
        this.planId = plan.id();
        this.number = number;
        this.reason = revision.reason();
        this.changes = revision.changesOrNone();
        this.reviewId = revision.reviewId();
        this.planVersion = plan.version();
        this.baselineId = baseline.id();
        this.createdBy = baseline.takenBy();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    RevisionView view() {
        return new RevisionView(id, number, reason, changes, reviewId, planVersion, baselineId, createdBy, createdAt);
    }
}
