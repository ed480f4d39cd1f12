package dev.milepost.assessment.respondent;

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

import dev.milepost.assessment.scoring.Shown;

/** What people agreed on about one question when they talked about their answers. */
@Entity
@Table(name = "consensus")
@IdClass(ConsensusId.class)
class Consensus {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "assessment_id")
    private UUID assessmentId;
    @Id
    @Column(name = "question_key")
    private String questionKey;
    private BigDecimal value;
    private @Nullable String note;
    @Column(name = "agreed_by")
    private String agreedBy;
    @Column(name = "agreed_at")
    private Instant agreedAt;

    protected Consensus() {
    }

    Consensus(UUID assessmentId, String questionKey) {
        this.assessmentId = assessmentId;
        this.questionKey = questionKey;
    }

    void take(ConsensusEdit edit, String by, Instant now) {
        value = edit.value();
        note = edit.note();
        agreedBy = by;
        agreedAt = now;
    }

    ConsensusView view() {
        return new ConsensusView(questionKey, Shown.plain(value), note, agreedBy, agreedAt);
    }
}
