package dev.milepost.plan.training;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class TrainingRepository implements PanacheRepositoryBase<Training, OwnedId> {
}
