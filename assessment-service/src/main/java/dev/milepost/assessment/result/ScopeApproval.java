package dev.milepost.assessment.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Agrees that these questions of a dimension do not apply, though that is much of it; lapses when it is others. */
@Entity
@Table(name = "scope_approval")
@IdClass(ScopeApprovalId.class)
class ScopeApproval {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "assessment_id")
    private UUID assessmentId;
    @Id
    @Column(name = "dimension_key")
    private String dimensionKey;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> questions;
    private @Nullable String note;
    @Column(name = "approved_by")
    private String approvedBy;
    @Column(name = "approved_at")
    private Instant approvedAt;

    protected ScopeApproval() {
    }

    ScopeApproval(UUID assessmentId, String dimensionKey) {
        this.assessmentId = assessmentId;
        this.dimensionKey = dimensionKey;
    }

    void approve(List<String> notApplicable, @Nullable String why, String by, Instant now) {
        questions = notApplicable;
        note = why;
        approvedBy = by;
        approvedAt = now;
    }

    boolean isOf(List<String> notApplicable) {
        return questions.equals(notApplicable);
    }

    String dimensionKey() {
        return dimensionKey;
    }

    ScopeApprovalView view() {
        return new ScopeApprovalView(dimensionKey, questions, note, approvedBy, approvedAt);
    }
}
