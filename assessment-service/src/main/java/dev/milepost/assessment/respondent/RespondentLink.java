package dev.milepost.assessment.respondent;

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

/** What lets in a respondent without an account, until it expires or is revoked. */
@Entity
@Table(name = "respondent_link")
@IdClass(OwnedId.class)
class RespondentLink {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "respondent_id", updatable = false)
    private UUID respondentId;
    @Column(name = "secret_hash", updatable = false)
    private String secretHash;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;
    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected RespondentLink() {
    }

    RespondentLink(UUID respondentId, String secretHash, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.respondentId = respondentId;
        this.secretHash = secretHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** For good; revoking what is revoked changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID respondentId() {
        return respondentId;
    }

    LinkView view() {
        return new LinkView(id, createdAt, expiresAt, revokedAt);
    }
}
