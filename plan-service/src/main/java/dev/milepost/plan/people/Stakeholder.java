package dev.milepost.plan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** Somebody whom a plan touches, or who can help or hinder it. */
@Entity
@Table(name = "stakeholder")
class Stakeholder extends PlanPart<StakeholderEdit, StakeholderView> {

    @Column
    private String name;
    @Enumerated(EnumType.STRING)
    private StakeholderKind kind;
    @Column
    private @Nullable String role;
    @Column
    private int influence;
    @Column
    private int interest;
    @Enumerated(EnumType.STRING)
    private Attitude attitude;
    @Column
    private boolean affected;
    @Column
    private @Nullable String contact;
    @Column
    private @Nullable String note;
    @Column(name = "consulted_on")
    private @Nullable LocalDate consultedOn;
    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    protected Stakeholder() {
    }

    Stakeholder(UUID planId, StakeholderEdit stakeholder, Instant now) {
        super(planId, now);
        take(stakeholder, now);
    }

    @Override
    protected StakeholderEdit edit() {
        return new StakeholderEdit(externalId(), name, kind, role, influence, interest, attitude, affected, contact, note,
                consultedOn, answeredOn);
    }

    @Override
    protected final void take(StakeholderEdit edit, Instant now) {
        requireOrder(edit);
        externalId(edit.externalId());
        name = edit.name();
        kind = edit.kind();
        role = edit.role();
        influence = edit.influence();
        interest = edit.interest();
        attitude = edit.attitude();
        affected = edit.affected();
        contact = edit.contact();
        note = edit.note();
        consultedOn = edit.consultedOn();
        answeredOn = edit.answeredOn();
    }

    @Override
    protected StakeholderView view() {
        return new StakeholderView(id(), version(), externalId(), name, kind, role, influence, interest, attitude, affected,
                contact, note, consultedOn, answeredOn, Quadrant.of(influence, interest), createdAt(), updatedAt());
    }

    private static void requireOrder(StakeholderEdit edit) {
        LocalDate answered = edit.answeredOn();
        if (answered != null && (edit.consultedOn() == null || answered.isBefore(edit.consultedOn()))) {
            throw PeopleProblem.ANSWERED_BEFORE_CONSULTED
                    .because("\"%s\" can't be answered on %s without having been consulted by then", edit.name(), answered)
                    .at("/answeredOn", "before-consulted", "must not be before consultedOn");
        }
    }

    String name() {
        return name;
    }

    int influence() {
        return influence;
    }

    int interest() {
        return interest;
    }

    boolean isAffected() {
        return affected;
    }
}
