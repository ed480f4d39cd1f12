package dev.milepost.plan.phase;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PhaseRepository implements PanacheRepositoryBase<Phase, OwnedId> {

    List<Phase> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by position, id", planId);
    }

    List<Phase> those(UUID planId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("planId = ?1 and id in ?2 and deletedAt is null", planId, ids);
    }
}
