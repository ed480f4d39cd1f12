package dev.milepost.assessment.finding;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AcceptanceRepository implements PanacheRepositoryBase<Acceptance, OwnedId> {

    Optional<Acceptance> of(UUID recommendationId) {
        return find("id", recommendationId).firstResultOptional();
    }

    Map<UUID, Acceptance> ofAssessment(UUID assessmentId) {
        return find("assessmentId", assessmentId).stream()
                .collect(Collectors.toMap(Acceptance::id, Function.identity()));
    }

    /** The first whose baseline roi-service has taken or is about to take, by the key of the KPI. */
    Map<String, Acceptance> measured(Collection<String> kpiKeys) {
        return kpiKeys.isEmpty() ? Map.of()
                : find("kpiKey in ?1 and kpiStatus <> ?2 order by acceptedAt, id", kpiKeys, AcceptanceStatus.REJECTED).stream()
                        .collect(Collectors.toMap(acceptance -> Objects.requireNonNull(acceptance.kpiKey()),
                                Function.identity(), (first, later) -> first));
    }
}
