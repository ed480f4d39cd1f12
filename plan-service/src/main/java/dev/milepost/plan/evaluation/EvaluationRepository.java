package dev.milepost.plan.evaluation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, OwnedId> {

    List<Evaluation> decided(UUID planId) {
        return list("planId = ?1 and choice is not null and deletedAt is null order by id", planId);
    }
}
