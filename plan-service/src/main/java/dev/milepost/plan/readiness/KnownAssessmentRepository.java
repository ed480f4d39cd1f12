package dev.milepost.plan.readiness;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KnownAssessmentRepository implements PanacheRepositoryBase<KnownAssessment, OwnedId> {

    /** Of a whole questionnaire if there is one. */
    Optional<KnownAssessment> latest(UUID planId) {
        return find("planId = ?1 order by indicative, completedAt desc, id desc", planId).firstResultOptional();
    }

    Optional<KnownAssessment> told(UUID id) {
        return find("id", id).firstResultOptional();
    }
}
