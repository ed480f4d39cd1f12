package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.AnswerState;

/**
 * What was answered to one question; a question without one is missing. Has no version of its own: answers are changed
 * under the lock of their assessment.
 */
@Entity
@Table(name = "answer")
@IdClass(AnswerId.class)
class Answer {
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
    @Enumerated(EnumType.STRING)
    private AnswerState state;
    private @Nullable BigDecimal value;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> options;
    @Column(name = "given_on")
    private @Nullable LocalDate date;
    @Column(name = "given_text")
    private @Nullable String text;
    private @Nullable String reason;
    private @Nullable String comment;
    @Column(name = "answered_at")
    private Instant answeredAt;

    /** Taken over from an earlier assessment, and nobody has looked at it since. */
    @Column(name = "carried_over")
    private boolean carriedOver;

    protected Answer() {
    }

    /** The same answer in a later assessment, with the moment it was really given. */
    static Answer carriedOver(UUID assessmentId, NewAnswer answer, Instant givenAt) {
        Answer carried = new Answer(assessmentId, answer, givenAt);
        carried.carriedOver = true;
        return carried;
    }

    Answer(UUID assessmentId, NewAnswer answer, Instant now) {
        this.assessmentId = assessmentId;
        this.questionKey = answer.questionKey();
        apply(answer, now);
    }

    final void apply(NewAnswer answer, Instant now) {
        state = answer.state();
        value = answer.value();
        options = answer.options();
        date = answer.date();
        text = answer.text();
        reason = answer.reason();
        comment = answer.comment();
        answeredAt = now;
        carriedOver = false;
    }

    /** Somebody has looked at it and it is still true. */
    void confirm(Instant now) {
        if (carriedOver) {
            answeredAt = now;
            carriedOver = false;
        }
    }

    boolean isCarriedOver() {
        return carriedOver;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    String questionKey() {
        return questionKey;
    }

    AnswerState state() {
        return state;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }

    @Nullable
    List<String> options() {
        return options;
    }

    @Nullable
    LocalDate date() {
        return date;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
