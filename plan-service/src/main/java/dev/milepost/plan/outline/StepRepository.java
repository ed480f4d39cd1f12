package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<Step, OwnedId> {

    boolean isIn(UUID planId, UUID id) {
        return count("id = ?1 and planId = ?2 and deletedAt is null", id, planId) == 1;
    }

    Set<UUID> idsIn(UUID planId) {
        return of(planId).stream().map(step -> step.id()).collect(Collectors.toSet());
    }

    /** Of several plans, in one statement. */
    List<Step> of(Collection<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by position, id", planIds);
    }

    List<Step> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by position, id", planId);
    }
}
