package dev.milepost.plan.finance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KnownKpiRepository implements PanacheRepositoryBase<KnownKpi, OwnedId> {

    List<KnownKpi> of(Collection<UUID> planIds) {
        return list("planId in ?1", planIds);
    }

    Optional<KnownKpi> told(UUID id) {
        return find("id", id).firstResultOptional();
    }
}
