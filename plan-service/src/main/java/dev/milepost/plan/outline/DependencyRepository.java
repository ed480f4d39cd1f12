package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DependencyRepository implements PanacheRepositoryBase<Dependency, OwnedId> {

    /** Those of tasks in the bin come back with their tasks. */
    static final String BOTH_TASKS_THERE = "predecessorId in (select t.id from Task t where t.planId = :parent and t.deletedAt is null)"
            + " and successorId in (select t.id from Task t where t.planId = :parent and t.deletedAt is null)";

    /** Also those of tasks in the bin: who reads a plan whole knows its tasks already. */
    List<Dependency> of(UUID planId) {
        return of(List.of(planId));
    }

    /** The same of several plans, in one statement. */
    List<Dependency> of(Collection<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by id", planIds);
    }
}
