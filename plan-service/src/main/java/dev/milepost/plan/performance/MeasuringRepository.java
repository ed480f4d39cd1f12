package dev.milepost.plan.performance;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MeasuringRepository implements PanacheRepositoryBase<Measuring, OwnedId> {

    Optional<Measuring> of(UUID planId) {
        return find("planId = ?1 and deletedAt is null", planId).firstResultOptional();
    }
}
