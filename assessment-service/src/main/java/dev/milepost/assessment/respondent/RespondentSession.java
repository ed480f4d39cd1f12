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

/** Some hours of answering. Only the hash of its token is kept. */
@Entity
@Table(name = "respondent_session")
@IdClass(OwnedId.class)
class RespondentSession {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "respondent_id", updatable = false)
    private UUID respondentId;
    @Column(name = "link_id", updatable = false)
    private @Nullable UUID linkId;
    @Column(name = "token_hash", updatable = false)
    private String tokenHash;
    /** When it ends, and can be forgotten. */
    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    protected RespondentSession() {
    }

    /** @param linkId null for somebody who is signed in */
    RespondentSession(UUID respondentId, @Nullable UUID linkId, String tokenHash, Instant endsAt) {
        this.id = Ids.next();
        this.respondentId = respondentId;
        this.linkId = linkId;
        this.tokenHash = tokenHash;
        this.dueAt = endsAt;
    }

    UUID id() {
        return id;
    }

    UUID respondentId() {
        return respondentId;
    }

    Instant endsAt() {
        return dueAt;
    }
}
