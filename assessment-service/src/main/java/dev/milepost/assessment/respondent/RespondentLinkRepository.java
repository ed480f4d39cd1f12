package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RespondentLinkRepository implements PanacheRepositoryBase<RespondentLink, OwnedId> {

    List<RespondentLink> of(UUID respondentId) {
        return list("respondentId = ?1 order by id", respondentId);
    }

    Optional<RespondentLink> of(UUID respondentId, UUID id) {
        return find("respondentId = ?1 and id = ?2", respondentId, id).firstResultOptional();
    }

    Optional<RespondentLink> open(String secretHash, Instant now) {
        return find("secretHash = ?1 and revokedAt is null and expiresAt > ?2", secretHash, now).firstResultOptional();
    }

    /** Which respondents of an assessment have a link that lets in. */
    Set<UUID> letIn(UUID assessmentId, Instant now) {
        return find("""
                revokedAt is null and expiresAt > ?2
                and respondentId in (select r.id from Respondent r where r.assessmentId = ?1)""", assessmentId, now).stream()
                .map(RespondentLink::respondentId).collect(Collectors.toSet());
    }

    void deleteAll(UUID respondentId) {
        delete("respondentId", respondentId);
    }
}
