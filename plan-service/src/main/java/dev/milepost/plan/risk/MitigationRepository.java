package dev.milepost.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MitigationRepository implements PanacheRepositoryBase<Mitigation, OwnedId> {
}
