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

import dev.milepost.kit.organization.OwnedId;

/** An event that has taken effect, with what was answered. */
@Entity
@Table(name = "inbox_event")
@IdClass(OwnedId.class)
class InboxEvent {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    private String source;
    private String type;
    @Column(name = "received_at")
    private Instant receivedAt;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String answer;

    protected InboxEvent() {
    }

    InboxEvent(InboundEvent event, Instant receivedAt) {
        this.id = event.id();
        this.source = event.source();
        this.type = event.type();
        this.receivedAt = receivedAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    void answered(@Nullable String json) {
        this.answer = json;
    }
}
