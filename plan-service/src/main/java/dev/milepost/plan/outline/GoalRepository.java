package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, OwnedId> {

    List<Goal> of(Collection<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by id", planIds);
    }
}
