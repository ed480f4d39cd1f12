package dev.milepost.kit.organization;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** Tells Hibernate the organization, the first of the two locks on every table. */
@PersistenceUnitExtension
@ApplicationScoped
class OrganizationTenantResolver implements TenantResolver {

    /**
     * No organization has this name: it can't be written in a membership. Rows of it can't exist, so nothing is seen or
     * changed.
     */
    static final String NONE = "";

    private final CurrentOrganization organization;

    OrganizationTenantResolver(CurrentOrganization organization) {
        this.organization = organization;
    }

    @Override
    public String getDefaultTenantId() {
        return NONE;
    }

    @Override
    public String resolveTenantId() {
        return organization.find().orElse(NONE);
    }
}
