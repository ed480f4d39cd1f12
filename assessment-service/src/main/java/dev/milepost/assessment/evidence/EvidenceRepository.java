package dev.milepost.assessment.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, OwnedId> {

    /** What others may see. */
    List<Evidence> of(UUID assessmentId) {
        return list("assessmentId = ?1 and told and deletedAt is null order by id", assessmentId);
    }

    List<Evidence> ofRespondent(UUID respondentId) {
        return list("respondentId = ?1 and deletedAt is null order by id", respondentId);
    }

    /** From the bin too. */
    List<Evidence> allOfRespondent(UUID respondentId) {
        return list("respondentId", respondentId);
    }

    Optional<Evidence> ofRespondent(UUID respondentId, UUID id) {
        return find("respondentId = ?1 and id = ?2 and deletedAt is null", respondentId, id).firstResultOptional();
    }

    List<Evidence> untold(UUID assessmentId, Collection<UUID> respondentIds, Collection<String> questionKeys) {
        return respondentIds.isEmpty() || questionKeys.isEmpty() ? List.of()
                : list("assessmentId = ?1 and not told and respondentId in ?2 and questionKey in ?3", assessmentId,
                        respondentIds, questionKeys);
    }
}
