package dev.milepost.plan.system;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class IntegrationRepository implements PanacheRepositoryBase<Integration, OwnedId> {

    /** Those of a plan that are wanted, each with its system. */
    List<NamedIntegration> wanted(UUID planId) {
        return getEntityManager()
                .createQuery("""
                        select new dev.milepost.plan.system.NamedIntegration(i, s) from Integration i
                        join ConnectedSystem s on s.id = i.systemId
                        where i.planId = :plan and i.deletedAt is null and i.status <> :dropped order by i.id""",
                        NamedIntegration.class)
                .setParameter("plan", planId).setParameter("dropped", IntegrationStatus.DROPPED).getResultList();
    }
}
