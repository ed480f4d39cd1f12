package dev.milepost.roi.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.OwnedId;

/** When somebody is to be reminded that a plan's ROI needs a review; one row for each plan, whose id it has. */
@Entity
@Table(name = "roi_review_reminder")
@IdClass(OwnedId.class)
class ReviewReminder {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "due_at")
    private Instant dueAt;

    protected ReviewReminder() {
    }

    ReviewReminder(UUID planId, Instant dueAt) {
        this.id = planId;
        this.dueAt = dueAt;
    }

    UUID planId() {
        return id;
    }

    void putOff(Instant until) {
        dueAt = until;
    }
}
