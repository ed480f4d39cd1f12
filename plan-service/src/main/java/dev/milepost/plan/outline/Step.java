package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** A part of the plan; its position in the list is no dependency. */
@Entity
@Table(name = "step")
class Step extends PlanPart<StepEdit, StepView> {

    @Column
    private String key;
    @Column
    private int position;
    @Column
    private String name;
    @Column
    private @Nullable String description;

    protected Step() {
    }

    Step(UUID planId, String key, StepEdit step, Instant now) {
        super(planId, now);
        this.key = key;
        take(step, now);
    }

    @Override
    protected StepEdit edit() {
        return new StepEdit(externalId(), name, description, position);
    }

    @Override
    protected final void take(StepEdit edit, Instant now) {
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        position = edit.position();
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    @Override
    protected StepView view() {
        return new StepView(id(), version(), key, externalId(), position, name, description, createdAt(), updatedAt());
    }
}
