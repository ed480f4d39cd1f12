package dev.milepost.plan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.part.PlanPart;

/** Somebody who is to complete a training. */
@Entity
@Table(name = "participant")
class Participant extends PlanPart<ParticipantEdit, ParticipantView> {

    @Column(name = "training_id")
    private UUID trainingId;
    @Column
    private String name;
    @Column
    private @Nullable String contact;
    @Column(name = "invited_on")
    private @Nullable LocalDate invitedOn;
    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;
    @Column(name = "score_before")
    private @Nullable BigDecimal scoreBefore;
    @Column(name = "score_after")
    private @Nullable BigDecimal scoreAfter;

    protected Participant() {
    }

    Participant(UUID planId, UUID trainingId, ParticipantEdit participant, Instant now) {
        super(planId, now);
        this.trainingId = trainingId;
        take(participant, now);
    }

    @Override
    protected ParticipantEdit edit() {
        return new ParticipantEdit(externalId(), name, contact, invitedOn, completedOn,
                Exact.plainOptional(scoreBefore), Exact.plainOptional(scoreAfter));
    }

    @Override
    protected final void take(ParticipantEdit edit, Instant now) {
        requireOrder(edit);
        externalId(edit.externalId());
        name = edit.name();
        contact = edit.contact();
        invitedOn = edit.invitedOn();
        completedOn = edit.completedOn();
        scoreBefore = edit.scoreBefore();
        scoreAfter = edit.scoreAfter();
    }

    @Override
    protected ParticipantView view() {
        return new ParticipantView(id(), version(), externalId(), trainingId, name, contact, invitedOn, completedOn,
                Exact.plainOptional(scoreBefore), Exact.plainOptional(scoreAfter), effect(),
                createdAt(), updatedAt());
    }

    private static void requireOrder(ParticipantEdit edit) {
        LocalDate completed = edit.completedOn();
        if (completed != null && edit.invitedOn() != null && completed.isBefore(edit.invitedOn())) {
            throw TrainingProblem.COMPLETED_BEFORE_INVITED
                    .because("\"%s\" can't have completed it on %s, before being invited on %s", edit.name(), completed,
                            edit.invitedOn())
                    .at("/completedOn", "before-invited", "must not be before invitedOn");
        }
        if (edit.scoreAfter() != null && completed == null) {
            throw TrainingProblem.MEASURED_BEFORE_COMPLETED
                    .because("What \"%s\" can do afterwards is measured once the training is completed: send completedOn too",
                            edit.name())
                    .at("/scoreAfter", "not-completed", "needs completedOn");
        }
    }

    private @Nullable BigDecimal effect() {
        return scoreBefore == null || scoreAfter == null ? null : Exact.plain(scoreAfter.subtract(scoreBefore));
    }
}
