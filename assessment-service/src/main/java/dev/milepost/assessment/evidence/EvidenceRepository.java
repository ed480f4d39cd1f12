package dev.milepost.assessment.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, OwnedId> {

    List<Evidence> of(UUID assessmentId) {
        return list("assessmentId = ?1 and deletedAt is null order by id", assessmentId);
    }
}
