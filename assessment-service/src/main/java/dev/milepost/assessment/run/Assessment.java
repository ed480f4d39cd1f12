package dev.milepost.assessment.run;

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
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** One run of one instrument version. Answers change only while it is open; its figures are those at completion. */
@Entity
@Table(name = "assessment")
@IdClass(OwnedId.class)
class Assessment {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "external_id")
    private @Nullable String externalId;
    private String title;
    @Column(name = "instrument_key", updatable = false)
    private String instrumentKey;
    @Column(name = "instrument_version", updatable = false)
    private int instrumentVersion;
    @Column(updatable = false)
    private boolean indicative;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "completed_at")
    private @Nullable Instant completedAt;
    private @Nullable BigDecimal score;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable BigDecimal coverage;
    private @Nullable Integer level;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Assessment() {
    }

    /** @param indicative whether the instrument asks only a part of a whole one */
    Assessment(AssessmentEdit edit, InstrumentReference instrument, boolean indicative, Instant now) {
        this.id = Ids.next();
        this.instrumentKey = instrument.key();
        this.instrumentVersion = instrument.version();
        this.indicative = indicative;
        this.status = AssessmentStatus.OPEN;
        this.createdAt = now;
        apply(edit);
    }

    final void apply(AssessmentEdit edit) {
        title = edit.title();
        planId = edit.planId();
        externalId = edit.externalId();
    }

    AssessmentEdit edit() {
        return new AssessmentEdit(title, planId, externalId);
    }

    void complete(Figures figures, Instant now) {
        status = AssessmentStatus.COMPLETED;
        completedAt = now;
        take(figures);
    }

    void reopen() {
        status = AssessmentStatus.OPEN;
        completedAt = null;
        take(Figures.NONE);
    }

    private void take(Figures figures) {
        score = figures.score();
        low = figures.low();
        high = figures.high();
        coverage = figures.coverage();
        level = figures.level();
    }

    void requireOpen() {
        if (status != AssessmentStatus.OPEN) {
            throw RunProblem.ASSESSMENT_COMPLETED
                    .because("The assessment is completed: POST to its reopening first, then change answers");
        }
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isOpen() {
        return status == AssessmentStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String title() {
        return title;
    }

    InstrumentReference instrument() {
        return new InstrumentReference(instrumentKey, instrumentVersion);
    }

    boolean isIndicative() {
        return indicative;
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    AssessmentStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    Figures figures() {
        return new Figures(score, low, high, coverage, level);
    }

    @Nullable
    Instant deletedAt() {
        return deletedAt;
    }
}
