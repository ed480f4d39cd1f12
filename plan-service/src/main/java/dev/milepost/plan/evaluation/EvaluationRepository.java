package dev.milepost.plan.evaluation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, OwnedId> {

    private final CurrentOrganization organization;

    EvaluationRepository(CurrentOrganization organization) {
        this.organization = organization;
    }

    List<Evaluation> decided(UUID planId) {
        return list("planId = ?1 and choice is not null and deletedAt is null order by id", planId);
    }

    /** Those of the ids that are options of evaluations that are not in the bin. */
    @SuppressWarnings("unchecked") // a native query's results have no type
    Set<UUID> presentOptions(Set<UUID> ids) {
        List<String> found = getEntityManager().createNativeQuery("""
                SELECT o ->> 'id' FROM evaluation e CROSS JOIN jsonb_array_elements(e.options) o
                WHERE e.organization_id = :organization AND e.deleted_at IS NULL AND o ->> 'id' IN (:ids)""", String.class)
                .setParameter("organization", organization.id()).setParameter("ids", ids.stream().map(UUID::toString).toList())
                .getResultList();
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
