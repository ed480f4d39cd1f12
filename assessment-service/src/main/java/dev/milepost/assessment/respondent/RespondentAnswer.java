package dev.milepost.assessment.respondent;

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

import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.NewAnswer;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Shown;

/** What one respondent answered to one question; a question without one is missing. */
@Entity
@Table(name = "respondent_answer")
@IdClass(RespondentAnswerId.class)
class RespondentAnswer {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "respondent_id")
    private UUID respondentId;
    @Id
    @Column(name = "question_key")
    private String questionKey;
    @Column(name = "assessment_id", updatable = false)
    private UUID assessmentId;
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

    protected RespondentAnswer() {
    }

    RespondentAnswer(Respondent respondent, NewAnswer answer, Instant now) {
        this.respondentId = respondent.id();
        this.questionKey = answer.questionKey();
        this.assessmentId = respondent.assessmentId();
        take(answer, now);
    }

    final void take(NewAnswer answer, Instant now) {
        state = answer.state();
        value = answer.value();
        options = answer.options();
        date = answer.date();
        text = answer.text();
        reason = answer.reason();
        comment = answer.comment();
        answeredAt = now;
    }

    UUID respondentId() {
        return respondentId;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    /**
     * Keeps the figures, and nothing that was written: neither words nor days, which belong to no score.
     *
     * @param instead of the reason, without which a question can't be not applicable
     * @param keepComment where it was told without a name
     */
    void forgetWords(String instead, boolean keepComment) {
        comment = keepComment ? comment : null;
        reason = reason == null ? null : instead;
        if (text != null || date != null) {
            text = "";
            date = null;
        }
    }

    /** As the arithmetic takes it: thousands at once, without the tag that only who answers needs. */
    GivenAnswer given() {
        return new HeardAnswer(respondentId, questionKey, state, value, options).given();
    }

    String questionKey() {
        return questionKey;
    }

    AnswerState state() {
        return state;
    }

    AnswerView view() {
        return new AnswerView(questionKey, state, value == null ? null : Shown.plain(value), options, date, text, reason,
                comment, answeredAt);
    }
}
