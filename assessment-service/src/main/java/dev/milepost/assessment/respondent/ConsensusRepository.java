package dev.milepost.assessment.respondent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ConsensusRepository implements PanacheRepositoryBase<Consensus, ConsensusId> {

    List<Consensus> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by questionKey", assessmentId);
    }

    Optional<Consensus> of(UUID assessmentId, String questionKey) {
        return find("assessmentId = ?1 and questionKey = ?2", assessmentId, questionKey).firstResultOptional();
    }
}
