package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OpportunityRepository implements PanacheRepositoryBase<Opportunity, OwnedId> {

    long countPresent() {
        return count("deletedAt is null");
    }

    /** How many became part of a plan. */
    long countChosen(UUID planId) {
        return count("planId = ?1 and deletedAt is null", planId);
    }

    List<Opportunity> of(Set<OpportunityStatus> statuses) {
        return list("deletedAt is null and status in ?1 order by id", statuses);
    }

    /** Those of the ids that are opportunities and not in the bin. */
    Set<UUID> present(Set<UUID> ids) {
        return find("id in ?1 and deletedAt is null", ids).stream().map(Opportunity::id).collect(Collectors.toSet());
    }
}
