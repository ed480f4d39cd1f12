package dev.milepost.plan.pilot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class IterationRepository implements PanacheRepositoryBase<Iteration, OwnedId> {

    List<Iteration> of(Collection<UUID> pilotIds) {
        return pilotIds.isEmpty() ? List.of() : list("pilotId in ?1 order by number", pilotIds);
    }

    /** Empty before the first start. */
    Optional<Iteration> last(UUID pilotId) {
        return find("pilotId = ?1 order by number desc", pilotId).firstResultOptional();
    }

    Iteration of(UUID pilotId, int number) {
        return find("pilotId = ?1 and number = ?2", pilotId, number).singleResult();
    }
}
