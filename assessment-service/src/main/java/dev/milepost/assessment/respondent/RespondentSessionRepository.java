package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RespondentSessionRepository implements PanacheRepositoryBase<RespondentSession, OwnedId> {

    /** Nothing where it has ended, its link was revoked, or its respondent is not asked any more. */
    Optional<RespondentSession> open(String tokenHash, Instant now) {
        return find("""
                tokenHash = ?1 and dueAt > ?2
                and exists (select 1 from Respondent r where r.id = respondentId and r.deletedAt is null)
                and (linkId is null
                    or exists (select 1 from RespondentLink l where l.id = linkId and l.revokedAt is null))""",
                tokenHash, now).firstResultOptional();
    }

    void endAll(UUID respondentId) {
        delete("respondentId", respondentId);
    }

    void end(UUID id) {
        delete("id", id);
    }

    long forget(Instant now) {
        return delete("dueAt <= ?1", now);
    }
}
