package dev.milepost.plan.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class StakeholderRepository implements PanacheRepositoryBase<Stakeholder, OwnedId> {

    List<Stakeholder> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by influence + interest desc, id", planId);
    }

    /** Which of these are stakeholders of the plan. */
    Set<UUID> present(UUID planId, Collection<UUID> ids) {
        return list("planId = ?1 and id in ?2 and deletedAt is null", planId, ids).stream().map(Stakeholder::id)
                .collect(Collectors.toSet());
    }
}
