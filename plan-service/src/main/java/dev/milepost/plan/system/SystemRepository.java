package dev.milepost.plan.system;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SystemRepository implements PanacheRepositoryBase<ConnectedSystem, OwnedId> {

    boolean has(UUID id) {
        return count("id = ?1 and deletedAt is null", id) == 1;
    }
}
