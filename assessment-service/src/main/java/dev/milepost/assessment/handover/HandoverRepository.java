package dev.milepost.assessment.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<Handover, OwnedId> {

    Optional<Handover> of(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** In the order they were handed over. */
    List<Handover> about(UUID subjectId) {
        return list("subjectId = ?1 order by handedOverAt, id", subjectId);
    }
}
