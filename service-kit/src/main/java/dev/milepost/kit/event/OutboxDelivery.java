package dev.milepost.kit.event;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** The way of one event to one subscriber. */
@Entity
@Table(name = "outbox_delivery")
@IdClass(OwnedId.class)
class OutboxDelivery {

    private static final int LONGEST_FAILURE = 500;
    private static final int DOUBLINGS = 10;

    enum State {
        PENDING,
        DELIVERED,
        REJECTED
    }

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    /** Given by the database; the order of the events of one subject. */
    @Column(insertable = false, updatable = false)
    private long position;
    @Column(name = "event_id")
    private UUID eventId;
    private String subscriber;
    private UUID subject;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "due_at")
    private @Nullable Instant dueAt;
    private int attempts;
    @Column(name = "last_failure")
    private @Nullable String lastFailure;
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected OutboxDelivery() {
    }

    OutboxDelivery(OutboxEvent event, String subscriber, Instant dueAt) {
        this.id = Ids.next();
        this.eventId = event.id();
        this.subscriber = subscriber;
        this.subject = event.subject();
        this.state = State.PENDING;
        this.dueAt = dueAt;
    }

    /** Takes it for one attempt; whoever holds it is given until then, afterwards it is due again. */
    void lease(Instant until) {
        attempts++;
        dueAt = until;
    }

    void delivered(Instant now) {
        finish(State.DELIVERED, now);
        lastFailure = null;
    }

    void rejected(Instant now, String reason) {
        finish(State.REJECTED, now);
        lastFailure = shortened(reason);
    }

    /** The pause doubles from one second with each attempt, up to the longest. */
    void failed(Instant now, String reason, Duration longestPause) {
        lastFailure = shortened(reason);
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLINGS));
        dueAt = now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
    }

    private void finish(State finished, Instant now) {
        state = finished;
        dueAt = null;
        finishedAt = now;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String subscriber() {
        return subscriber;
    }

    int attempts() {
        return attempts;
    }
}
