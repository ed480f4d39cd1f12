package dev.milepost.plan.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class GateRepository implements PanacheRepositoryBase<Gate, OwnedId> {

    List<Gate> shut(UUID planId) {
        return list("planId = ?1 and status = ?2 and deletedAt is null order by id", planId, GateStatus.SHUT);
    }

    Optional<Gate> on(UUID milestoneId) {
        return find("milestoneId = ?1 and deletedAt is null", milestoneId).firstResultOptional();
    }
}
