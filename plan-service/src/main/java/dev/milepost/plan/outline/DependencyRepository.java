package dev.milepost.plan.outline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DependencyRepository implements PanacheRepositoryBase<Dependency, OwnedId> {

    Optional<Dependency> find(UUID planId, UUID id) {
        return find("id = ?1 and planId = ?2", id, planId).firstResultOptional();
    }

    /** Without those of tasks in the bin, which come back with their tasks. */
    List<Dependency> of(UUID planId) {
        return list("planId = ?1 and predecessorId in (select t.id from Task t where t.planId = ?1 and t.deletedAt is null)"
                + " and successorId in (select t.id from Task t where t.planId = ?1 and t.deletedAt is null) order by id",
                planId);
    }
}
