package dev.milepost.kit.change;

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

/** The answer that was given under an idempotency key. */
@Entity
@Table(name = "idempotency_key")
@IdClass(OwnedId.class)
class IdempotencyRow {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "request_hash")
    private String requestHash;
    private int status;
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String headers;
    private @Nullable String body;
    /** When it is forgotten. */
    @Column(name = "due_at")
    private Instant dueAt;

    protected IdempotencyRow() {
    }

    IdempotencyRow(UUID id, String requestHash, int status, String headers, @Nullable String body, Instant dueAt) {
        this.id = id;
        this.requestHash = requestHash;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.dueAt = dueAt;
    }

    String requestHash() {
        return requestHash;
    }

    int status() {
        return status;
    }

    String headers() {
        return headers;
    }

    @Nullable
    String body() {
        return body;
    }
}
