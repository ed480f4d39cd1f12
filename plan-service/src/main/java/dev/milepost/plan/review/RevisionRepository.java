package dev.milepost.plan.review;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, OwnedId> {

    /** While the plan is held, nobody else takes the next number. */
    int lastNumber(UUID planId) {
        return find("planId = ?1 order by number desc", planId).firstResultOptional().map(Revision::number).orElse(0);
    }

    Optional<Revision> find(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id).firstResultOptional();
    }
}
