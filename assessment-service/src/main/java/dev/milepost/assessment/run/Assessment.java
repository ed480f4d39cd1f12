package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.CombinationRule;
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
    @Column(name = "earlier_id", updatable = false)
    private @Nullable UUID earlierId;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    private @Nullable String owner;
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    private CombinationRule combination;
    @Enumerated(EnumType.STRING)
    private Answering answering;
    private boolean shared;
    @Convert(converter = BaselinesConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(updatable = false)
    private Map<String, BigDecimal> baselines;
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
        this(edit, instrument, indicative, null, Map.of(), now);
    }

    /**
     * @param indicative whether the instrument asks only a part of a whole one
     * @param earlierId the assessment it goes on from, null for none
     * @param baselines where the dimensions stood when the series set out, 0 to 1
     */
    Assessment(AssessmentEdit edit, InstrumentReference instrument, boolean indicative, @Nullable UUID earlierId,
            Map<String, BigDecimal> baselines, Instant now) {
        this.id = Ids.next();
        this.instrumentKey = instrument.key();
        this.instrumentVersion = instrument.version();
        this.indicative = indicative;
        this.earlierId = earlierId;
        this.baselines = Map.copyOf(baselines);
        this.status = AssessmentStatus.OPEN;
        this.createdAt = now;
        apply(edit);
    }

    final void apply(AssessmentEdit edit) {
        title = edit.title();
        planId = edit.planId();
        externalId = edit.externalId();
        owner = edit.owner();
        dueOn = edit.dueOn();
        requireFree(edit);
        combination = edit.combination();
        answering = edit.answering();
    }

    /** Who was promised confidence gets it, and what is completed was combined for good. */
    private void requireFree(AssessmentEdit edit) {
        if (shared && edit.answering() != answering) {
            throw RunProblem.ANSWERING_FIXED
                    .because("Respondents were told that answering is %s: take them all out first", answering);
        }
        if (shared && !isOpen() && edit.combination() != combination) {
            throw RunProblem.ASSESSMENT_COMPLETED
                    .because("A completed assessment keeps the rule by which its answers were combined");
        }
    }

    AssessmentEdit edit() {
        return new AssessmentEdit(title, planId, externalId, owner, dueOn, combination, answering);
    }

    /** @param nowShared whether others than the owner are asked */
    void share(boolean nowShared) {
        shared = nowShared;
    }

    void complete(Figures figures, Instant now) {
        status = AssessmentStatus.COMPLETED;
        completedAt = now;
        take(figures);
    }

    void reopen() {
        if (shared && answering == Answering.CONFIDENTIAL) {
            throw RunProblem.CONFIDENTIAL_STAYS_CLOSED
                    .because("Results before and after one more answer would tell who gave it: begin a new assessment");
        }
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

    @Nullable
    UUID earlierId() {
        return earlierId;
    }

    Map<String, BigDecimal> baselines() {
        return baselines;
    }

    boolean isIndicative() {
        return indicative;
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    CombinationRule combination() {
        return combination;
    }

    Answering answering() {
        return answering;
    }

    boolean isShared() {
        return shared;
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
