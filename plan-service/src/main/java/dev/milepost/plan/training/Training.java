package dev.milepost.plan.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** What some of those whom a plan touches are to learn, and when. */
@Entity
@Table(name = "training")
class Training extends PlanPart<TrainingEdit, TrainingView> {

    @Column
    private String name;
    @Column
    private @Nullable String content;
    @Column
    private @Nullable String audience;
    @Column(name = "stakeholder_ids")
    private List<UUID> stakeholderIds;
    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;
    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;
    @Column
    private @Nullable String trainer;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    @Column(name = "phase_id")
    private @Nullable UUID phaseId;

    protected Training() {
    }

    Training(UUID planId, TrainingEdit training, Instant now) {
        super(planId, now);
        take(training, now);
    }

    @Override
    protected TrainingEdit edit() {
        return new TrainingEdit(externalId(), name, content, audience, stakeholderIds, startsOn, endsOn, trainer, taskId,
                phaseId);
    }

    @Override
    protected final void take(TrainingEdit edit, Instant now) {
        requireAudience(edit);
        requireOrder(edit);
        externalId(edit.externalId());
        name = edit.name();
        content = edit.content();
        audience = edit.audience();
        stakeholderIds = edit.stakeholderIds();
        startsOn = edit.startsOn();
        endsOn = edit.endsOn();
        trainer = edit.trainer();
        taskId = edit.taskId();
        phaseId = edit.phaseId();
    }

    @Override
    protected TrainingView view() {
        return new TrainingView(id(), version(), externalId(), name, content, audience, stakeholderIds, startsOn, endsOn,
                trainer, taskId, phaseId, createdAt(), updatedAt());
    }

    private static void requireAudience(TrainingEdit edit) {
        if (edit.stakeholderIds().isEmpty() && (edit.audience() == null || edit.audience().isBlank())) {
            throw TrainingProblem.TRAINING_WITHOUT_AUDIENCE
                    .because("Say for whom it is: name stakeholders, or describe the audience")
                    .at("/audience", "missing", "needed where stakeholderIds is empty");
        }
    }

    private static void requireOrder(TrainingEdit edit) {
        if (edit.startsOn() != null && edit.endsOn() != null && edit.endsOn().isBefore(edit.startsOn())) {
            throw TrainingProblem.TRAINING_ENDS_BEFORE_ITS_START
                    .because("It can't end on %s, before it starts on %s", edit.endsOn(), edit.startsOn())
                    .at("/endsOn", "before-start", "must not be before startsOn");
        }
    }
}
