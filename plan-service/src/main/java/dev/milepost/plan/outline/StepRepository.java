package dev.milepost.plan.outline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class StepRepository implements PanacheRepositoryBase<Step, OwnedId> {

    Optional<Step> find(UUID planId, UUID id, boolean inBin) {
        return find("id = ?1 and planId = ?2 and deletedAt is " + (inBin ? "not null" : "null"), id, planId)
                .firstResultOptional();
    }

    List<Step> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by position, id", planId);
    }
}
