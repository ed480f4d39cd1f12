package dev.milepost.plan.phase;

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
}
