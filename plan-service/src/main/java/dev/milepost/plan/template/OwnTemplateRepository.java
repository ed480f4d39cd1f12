package dev.milepost.plan.template;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OwnTemplateRepository implements PanacheRepositoryBase<OwnTemplate, OwnedId> {

    long inUse() {
        return count("deletedAt is null");
    }
}
