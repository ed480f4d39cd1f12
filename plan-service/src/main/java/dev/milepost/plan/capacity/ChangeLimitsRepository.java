package dev.milepost.plan.capacity;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ChangeLimitsRepository implements PanacheRepositoryBase<ChangeLimits, OwnedId> {
}
