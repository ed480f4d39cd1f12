package dev.milepost.plan.training;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class TrainingRepository implements PanacheRepositoryBase<Training, OwnedId> {

    List<Training> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by startsOn nulls last, id", planId);
    }
}
