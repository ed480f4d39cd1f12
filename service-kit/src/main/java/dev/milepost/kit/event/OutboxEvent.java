package dev.milepost.kit.event;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** Something that happened, to be told. */
@Entity
@Table(name = "outbox_event")
@IdClass(OwnedId.class)
class OutboxEvent {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    private String type;
    private UUID subject;
    @Column(name = "occurred_at")
    private Instant occurredAt;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String data;
    /** Of the request that it comes from, as W3C writes it. */
    private @Nullable String traceparent;

    protected OutboxEvent() {
    }

    OutboxEvent(String type, UUID subject, Instant occurredAt, String data, @Nullable String traceparent) {
        this.id = Ids.next();
        this.type = type;
        this.subject = subject;
        this.occurredAt = occurredAt;
        this.data = data;
        this.traceparent = traceparent;
    }

    String organization() {
        return organizationId;
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    UUID subject() {
        return subject;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String data() {
        return data;
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }
}
