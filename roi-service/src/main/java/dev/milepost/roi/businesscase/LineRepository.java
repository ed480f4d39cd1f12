package dev.milepost.roi.businesscase;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class LineRepository implements PanacheRepositoryBase<BusinessCaseLine, OwnedId> {

    List<BusinessCaseLine> of(UUID caseId) {
        return list("caseId = ?1 order by position", caseId);
    }

    Map<UUID, List<BusinessCaseLine>> byCase(Collection<UUID> caseIds) {
        return list("caseId in ?1 order by position", caseIds).stream()
                .collect(Collectors.groupingBy(BusinessCaseLine::caseId));
    }

    /** The ids of the lines, without their amounts. */
    Map<UUID, Set<UUID>> idsByCase(Collection<UUID> caseIds) {
        return getEntityManager()
                .createQuery("select caseId, id from BusinessCaseLine where caseId in :cases", Object[].class)
                .setParameter("cases", caseIds).getResultStream().collect(Collectors.groupingBy(row -> (UUID) row[0],
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
