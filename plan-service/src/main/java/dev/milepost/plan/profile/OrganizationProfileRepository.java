package dev.milepost.plan.profile;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OrganizationProfileRepository implements PanacheRepositoryBase<OrganizationProfile, OwnedId> {
}
