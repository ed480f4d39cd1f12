package dev.milepost.plan.readiness;

import java.math.BigDecimal;
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

/** A completed assessment as the assessment service told of it. */
@Entity
@Table(name = "known_assessment")
@IdClass(OwnedId.class)
class KnownAssessment {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private UUID planId;
    @Column
    private @Nullable BigDecimal score;
    @Column
    private @Nullable Integer level;
    @Column(name = "completed_at")
    private Instant completedAt;

    protected KnownAssessment() {
    }

    KnownAssessment(UUID id) {
        this.id = id;
    }

    void take(UUID toldPlanId, @Nullable BigDecimal toldScore, @Nullable Integer toldLevel, Instant toldCompletedAt) {
        planId = toldPlanId;
        score = toldScore;
        level = toldLevel;
        completedAt = toldCompletedAt;
    }

    ReadinessView.LastKnown view() {
        return new ReadinessView.LastKnown(score, level, id, completedAt);
    }
}
