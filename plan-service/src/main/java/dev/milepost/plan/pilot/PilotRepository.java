package dev.milepost.plan.pilot;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PilotRepository implements PanacheRepositoryBase<Pilot, OwnedId> {

    List<Pilot> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by id", planId);
    }

    /** Of several plans, in one statement. */
    List<Pilot> of(Set<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by id", planIds);
    }

    List<Pilot> running(UUID planId) {
        return list("planId = ?1 and status = ?2 and deletedAt is null order by id", planId, PilotStatus.RUNNING);
    }

    List<Pilot> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and deletedAt is null", ids);
    }

    List<Pilot> those(UUID planId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("planId = ?1 and id in ?2 and deletedAt is null", planId, ids);
    }
}
