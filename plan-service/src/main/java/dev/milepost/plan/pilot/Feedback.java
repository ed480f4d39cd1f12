package dev.milepost.plan.pilot;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** What somebody who takes part in a pilot said; never changed. */
@Entity
@Table(name = "pilot_feedback")
@IdClass(OwnedId.class)
class Feedback {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "pilot_id")
    private UUID pilotId;
    @Column
    private int iteration;
    @Column
    private String text;
    @Column
    private @Nullable Integer rating;
    @Column
    private @Nullable String source;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column
    private Instant at;

    protected Feedback() {
    }

    Feedback(UUID pilotId, int iteration, NewFeedback feedback, String by, Instant now) {
        this.id = Ids.next();
        this.pilotId = pilotId;
        this.iteration = iteration;
        this.text = feedback.text();
        this.rating = feedback.rating();
        this.source = feedback.source();
        this.recordedBy = by;
        this.at = now;
    }

    UUID id() {
        return id;
    }

    FeedbackView view() {
        return new FeedbackView(id, iteration, text, rating, source, recordedBy, at);
    }
}
