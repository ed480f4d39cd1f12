package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** A dated look back on a plan: what was found, and what changes. */
@Entity
@Table(name = "review")
class Review extends PlanPart<ReviewEdit, ReviewView> {

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;
    @Column
    private String title;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column
    private String found;
    @Column
    private @Nullable String changes;
    @Column
    private List<String> participants;
    @Column
    private List<String> decisions;

    protected Review() {
    }

    Review(UUID planId, ReviewEdit review, Instant now) {
        super(planId, now);
        take(review, now);
    }

    @Override
    protected ReviewEdit edit() {
        return new ReviewEdit(externalId(), kind, title, heldOn, found, changes, participants, decisions);
    }

    @Override
    protected final void take(ReviewEdit edit, Instant now) {
        externalId(edit.externalId());
        kind = edit.kind();
        title = edit.title();
        heldOn = edit.heldOn();
        found = edit.found();
        changes = edit.changes();
        participants = edit.participants();
        decisions = edit.decisions();
    }

    @Override
    protected ReviewView view() {
        return new ReviewView(id(), version(), externalId(), kind, title, heldOn, found, changes, participants, decisions,
                createdAt(), updatedAt());
    }

    LocalDate heldOn() {
        return heldOn;
    }
}
