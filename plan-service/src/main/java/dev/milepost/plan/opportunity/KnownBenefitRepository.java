package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class KnownBenefitRepository implements PanacheRepositoryBase<KnownBenefit, OwnedId> {

    List<KnownBenefit> ofPlan(UUID planId) {
        return list("planId = ?1 order by id", planId);
    }

    Optional<KnownBenefit> told(UUID caseId) {
        return find("id", caseId).firstResultOptional();
    }
}
