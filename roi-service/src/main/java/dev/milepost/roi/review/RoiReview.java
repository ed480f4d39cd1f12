package dev.milepost.roi.review;

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

import dev.milepost.kit.keeping.Kept;

/** Somebody has looked at what a plan brings, and drawn a conclusion. */
@Entity
@Table(name = "roi_review")
class RoiReview extends Kept<RoiReviewEdit, RoiReviewView> {
    @Column(name = "plan_id")
    private UUID planId;
    @Column(name = "business_case_id")
    private @Nullable UUID businessCaseId;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;
    private @Nullable String notes;
    private @Nullable String participants;

    protected RoiReview() {
    }

    RoiReview(RoiReviewEdit edit, Instant now) {
        super(now);
        take(edit, now);
    }

    @Override
    protected RoiReviewEdit edit() {
        return new RoiReviewEdit(externalId(), planId, businessCaseId, heldOn, conclusion, notes, participants);
    }

    @Override
    protected final void take(RoiReviewEdit edit, Instant now) {
        if (edit.heldOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw ReviewProblem.REVIEW_NOT_HELD_YET
                    .because("%s is still to come: add the review once it was held", edit.heldOn())
                    .at("/heldOn", "in-future", "must not be in future");
        }
        externalId(edit.externalId());
        planId = edit.planId();
        businessCaseId = edit.businessCaseId();
        heldOn = edit.heldOn();
        conclusion = edit.conclusion();
        notes = edit.notes();
        participants = edit.participants();
    }

    @Override
    protected RoiReviewView view() {
        return new RoiReviewView(id(), version(), externalId(), planId, businessCaseId, heldOn, conclusion, notes,
                participants, createdAt(), updatedAt());
    }

    UUID planId() {
        return planId;
    }

    LocalDate heldOn() {
        return heldOn;
    }
}
