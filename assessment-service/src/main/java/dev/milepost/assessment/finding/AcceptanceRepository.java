package dev.milepost.assessment.finding;

import java.util.Map;
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
}
