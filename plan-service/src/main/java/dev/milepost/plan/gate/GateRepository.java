package dev.milepost.plan.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class GateRepository implements PanacheRepositoryBase<Gate, OwnedId> {

    List<Gate> shut(Set<UUID> planIds) {
        return planIds.isEmpty() ? List.of()
                : list("planId in ?1 and status = ?2 and deletedAt is null order by id", planIds, GateStatus.SHUT);
    }

    List<Gate> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by id", planId);
    }

    /** Of several plans, in one statement. */
    List<Gate> of(Set<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by id", planIds);
    }

    Optional<Gate> named(UUID planId, String externalId) {
        return find("planId = ?1 and externalId = ?2 and deletedAt is null", planId, externalId).firstResultOptional();
    }

    List<Gate> those(UUID planId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("planId = ?1 and id in ?2 and deletedAt is null", planId, ids);
    }
}
