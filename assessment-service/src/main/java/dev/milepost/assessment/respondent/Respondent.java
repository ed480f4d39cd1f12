package dev.milepost.assessment.respondent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** Somebody who is asked: answers until they are handed in, which the respondent can take back while the assessment is open. */
@Entity
@Table(name = "respondent")
class Respondent extends Kept<RespondentEdit, RespondentView> {
    /** The attribute that holds the assessment's id, for queries. */
    static final String ASSESSMENT = "assessmentId";

    /** In place of whatever tells of somebody who wants to be forgotten. */
    static final String ERASED = "erased";

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    @Column(name = "assessment_id", updatable = false)
    private UUID assessmentId;
    private String name;
    private @Nullable String email;
    private @Nullable String subject;
    @Enumerated(EnumType.STRING)
    @Column(name = "respondent_group")
    private @Nullable RespondentGroup group;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> dimensions;
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;
    @Enumerated(EnumType.STRING)
    private RespondentStatus status;
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;
    private int reminders;
    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    protected Respondent() {
    }

    Respondent(UUID assessmentId, RespondentEdit edit, Instant now) {
        super(now);
        this.assessmentId = assessmentId;
        this.status = RespondentStatus.INVITED;
        this.dueAt = now;
        take(edit, now);
    }

    @Override
    protected RespondentEdit edit() {
        return new RespondentEdit(externalId(), name, email, subject, group, dimensions, dueOn);
    }

    /** Groups and dimensions of somebody who has begun stay: other answers would be missing, or counted for others. */
    @Override
    protected final void take(RespondentEdit edit, Instant now) {
        List<String> wanted = edit.dimensions() == null ? List.of() : edit.dimensions().stream().distinct().sorted().toList();
        if (status != RespondentStatus.INVITED && (group != edit.group() || !wanted.equals(dimensions))) {
            throw RespondentProblem.RESPONDENT_HAS_BEGUN
                    .because("%s has begun to answer: group and dimensions stay as they are", name);
        }
        externalId(edit.externalId());
        name = edit.name();
        email = edit.email();
        subject = edit.subject();
        group = edit.group();
        dimensions = wanted;
        dueOn = edit.dueOn();
    }

    @Override
    protected RespondentView view() {
        return new RespondentView(id(), version(), externalId(), name, email, subject, group, dimensions, dueOn, status,
                submittedAt, reminders, remindedAt, createdAt());
    }

    void start() {
        if (status == RespondentStatus.SUBMITTED) {
            throw RespondentProblem.ALREADY_SUBMITTED
                    .because("The answers are handed in: POST to the reopening of the session first, then change them");
        }
        status = RespondentStatus.STARTED;
    }

    void submit(Instant now) {
        status = RespondentStatus.SUBMITTED;
        submittedAt = now;
        dueAt = null;
    }

    void reopen(Instant now) {
        status = RespondentStatus.STARTED;
        submittedAt = null;
        dueAt = now;
    }

    void remind(Instant now) {
        reminders++;
        remindedAt = now;
    }

    void lookAgain(Instant now) {
        dueAt = now.plus(BETWEEN_LOOKS);
    }

    /** Keeps what figures rest on, and nothing that tells who it was. */
    void forget() {
        externalId(null);
        name = ERASED;
        email = null;
        subject = null;
        dueOn = null;
        dueAt = null;
    }

    boolean isSubmitted() {
        return status == RespondentStatus.SUBMITTED;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    RespondentGroup group() {
        return group;
    }

    List<String> dimensions() {
        return dimensions;
    }

    /** @param ofAssessment when all answers are wanted */
    @Nullable
    LocalDate dueOn(@Nullable LocalDate ofAssessment) {
        return dueOn == null ? ofAssessment : dueOn;
    }

    RespondentStatus status() {
        return status;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }
}
