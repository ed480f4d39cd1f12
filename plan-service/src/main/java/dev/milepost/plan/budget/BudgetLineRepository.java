package dev.milepost.plan.budget;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class BudgetLineRepository implements PanacheRepositoryBase<BudgetLine, OwnedId> {
}
