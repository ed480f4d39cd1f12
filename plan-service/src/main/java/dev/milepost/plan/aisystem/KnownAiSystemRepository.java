package dev.milepost.plan.aisystem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KnownAiSystemRepository implements PanacheRepositoryBase<KnownAiSystem, OwnedId> {

    Optional<KnownAiSystem> told(UUID id) {
        return find("id", id).firstResultOptional();
    }

    List<KnownAiSystem> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
