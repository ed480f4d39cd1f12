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
    @Column
    private boolean indicative;
    @Column
    private @Nullable BigDecimal low;
    @Column
    private @Nullable BigDecimal high;
    @Column(name = "whole_low")
    private @Nullable BigDecimal wholeLow;
    @Column(name = "whole_high")
    private @Nullable BigDecimal wholeHigh;
    @Column(name = "completed_at")
    private Instant completedAt;

    protected KnownAssessment() {
    }

    KnownAssessment(UUID id) {
        this.id = id;
    }

    /**
     * What was told of it.
     *
     * @param whole of a first indication, between which bounds the whole questionnaire would end
     */
    record Figures(@Nullable BigDecimal score, @Nullable Integer level, boolean indicative, @Nullable BigDecimal low,
            @Nullable BigDecimal high, IndicativeResult.Whole whole) {
    }

    void take(UUID toldPlanId, Figures told, Instant toldCompletedAt) {
        planId = toldPlanId;
        score = told.score();
        level = told.level();
        indicative = told.indicative();
        low = told.low();
        high = told.high();
        wholeLow = told.whole().low();
        wholeHigh = told.whole().high();
        completedAt = toldCompletedAt;
    }

    ReadinessView.LastKnown view() {
        return new ReadinessView.LastKnown(score, indicative ? null : level, indicative, indicative ? wholeLow : low,
                indicative ? wholeHigh : high, id, completedAt);
    }
}
