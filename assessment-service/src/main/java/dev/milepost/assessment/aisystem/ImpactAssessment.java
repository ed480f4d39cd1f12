package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What an AI system can do to people, and what is done against it. */
@Entity
@Table(name = "impact_assessment")
class ImpactAssessment extends Kept<ImpactAssessmentEdit, ImpactAssessmentView> {
    @Column(name = "system_id", updatable = false)
    private UUID systemId;
    @Enumerated(EnumType.STRING)
    @Column
    private ImpactAssessmentKind kind;
    @Enumerated(EnumType.STRING)
    @Column
    private ImpactAssessmentStatus status;
    @Column
    private @Nullable String necessity;
    @Column
    private @Nullable String risks;
    @Column
    private @Nullable String measures;
    @Enumerated(EnumType.STRING)
    @Column(name = "residual_risk")
    private @Nullable ResidualRisk residualRisk;
    @Column
    private @Nullable String consulted;
    @Column(name = "approved_by")
    private @Nullable String approvedBy;
    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;
    @Column(name = "review_due")
    private @Nullable LocalDate reviewDue;
    @Column
    private @Nullable String link;

    protected ImpactAssessment() {
    }

    ImpactAssessment(UUID systemId, ImpactAssessmentEdit assessment, Instant now) {
        super(now);
        this.systemId = systemId;
        take(assessment, now);
    }

    @Override
    protected ImpactAssessmentEdit edit() {
        return new ImpactAssessmentEdit(externalId(), kind, status, necessity, risks, measures, residualRisk, consulted,
                approvedBy, assessedOn, reviewDue, link);
    }

    @Override
    protected final void take(ImpactAssessmentEdit edit, Instant now) {
        if (edit.status() == ImpactAssessmentStatus.FINAL) {
            require(edit.necessity(), "necessity");
            require(edit.risks(), "risks");
            require(edit.measures(), "measures");
            require(edit.residualRisk(), "residualRisk");
            require(edit.assessedOn(), "assessedOn");
            require(edit.approvedBy(), "approvedBy");
        }
        if (edit.assessedOn() != null && edit.reviewDue() != null && !edit.reviewDue().isAfter(edit.assessedOn())) {
            throw AiSystemProblem.IMPACT_ASSESSMENT_DATES_CONTRADICT.because("The review comes after the assessment")
                    .at("/reviewDue", "not-after", "must be after assessedOn");
        }
        externalId(edit.externalId());
        kind = edit.kind();
        status = edit.status();
        necessity = edit.necessity();
        risks = edit.risks();
        measures = edit.measures();
        residualRisk = edit.residualRisk();
        consulted = edit.consulted();
        approvedBy = edit.approvedBy();
        assessedOn = edit.assessedOn();
        reviewDue = edit.reviewDue();
        link = edit.link();
    }

    private static void require(@Nullable Object value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw AiSystemProblem.IMPACT_ASSESSMENT_INCOMPLETE
                    .because("A final assessment needs %s; keep it a DRAFT until then",
                            field)
                    .at("/" + field, "missing", "needed for FINAL");
        }
    }

    @Override
    protected ImpactAssessmentView view() {
        return new ImpactAssessmentView(id(), version(), externalId(), systemId, kind, status, necessity, risks, measures,
                residualRisk, consulted, approvedBy, assessedOn, reviewDue, link, createdAt(), updatedAt());
    }
}
