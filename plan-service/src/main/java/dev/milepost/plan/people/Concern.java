package dev.milepost.plan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.part.PlanPart;

/** What worries a stakeholder; it stays open until it has an answer. */
@Entity
@Table(name = "concern")
class Concern extends PlanPart<ConcernEdit, ConcernView> {

    @Column(name = "stakeholder_id")
    private UUID stakeholderId;
    @Column
    private String text;
    @Column(name = "raised_on")
    private LocalDate raisedOn;
    @Enumerated(EnumType.STRING)
    private ConcernStatus status;
    @Column
    private @Nullable String answer;
    @Column(name = "answered_by")
    private @Nullable String answeredBy;
    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    protected Concern() {
    }

    Concern(UUID planId, UUID stakeholderId, ConcernEdit concern, Instant now) {
        super(planId, now);
        this.stakeholderId = stakeholderId;
        take(concern, now);
    }

    @Override
    protected ConcernEdit edit() {
        return new ConcernEdit(externalId(), text, raisedOn, status, answer, answeredBy, answeredOn);
    }

    @Override
    protected final void take(ConcernEdit edit, Instant now) {
        ConcernEdit whole = whole(edit, LocalDate.ofInstant(now, ZoneOffset.UTC));
        externalId(edit.externalId());
        text = whole.text();
        raisedOn = whole.raisedOn();
        status = whole.status();
        answer = whole.answer();
        answeredBy = whole.answeredBy();
        answeredOn = whole.answeredOn();
    }

    @Override
    protected ConcernView view() {
        return new ConcernView(id(), version(), externalId(), stakeholderId, text, raisedOn, status, answer, answeredBy,
                answeredOn, createdAt(), updatedAt());
    }

    /** With what a change of status implies: an answer has a day, and a concern that is opened again has none. */
    private ConcernEdit whole(ConcernEdit edit, LocalDate today) {
        if (edit.status() == ConcernStatus.OPEN) {
            boolean openedAgain = status != null && status != ConcernStatus.OPEN;
            if (!openedAgain && (edit.answer() != null || edit.answeredBy() != null || edit.answeredOn() != null)) {
                throw contradiction("/status", "An open concern has no answer: set its status to ANSWERED too");
            }
            return new ConcernEdit(edit.externalId(), edit.text(), edit.raisedOn(), edit.status(), null, null, null);
        }
        if (edit.answer() == null || edit.answer().isBlank()) {
            throw contradiction("/answer", "A concern is tracked to an answer: say what they were told");
        }
        LocalDate answered = edit.answeredOn() == null ? latest(today, edit.raisedOn()) : edit.answeredOn();
        if (answered.isBefore(edit.raisedOn())) {
            throw contradiction("/answeredOn",
                    "It can't be answered on " + answered + ", before it was raised on " + edit.raisedOn());
        }
        return new ConcernEdit(edit.externalId(), edit.text(), edit.raisedOn(), edit.status(), edit.answer(), edit.answeredBy(),
                answered);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static ProblemException contradiction(String pointer, String words) {
        return PeopleProblem.CONCERN_CONTRADICTS_ITSELF.because("%s", words).at(pointer, "contradicts-status", words);
    }

    UUID stakeholderId() {
        return stakeholderId;
    }
}
