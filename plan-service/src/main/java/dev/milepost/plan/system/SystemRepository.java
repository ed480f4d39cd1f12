package dev.milepost.plan.system;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<ConnectedSystem, OwnedId> {

    /** Those of the ids under which there is a system. */
    Set<UUID> present(Set<UUID> ids) {
        return find("id in ?1 and deletedAt is null", ids).stream().map(ConnectedSystem::id).collect(Collectors.toSet());
    }
}
