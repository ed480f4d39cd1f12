package dev.milepost.roi.realization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class BenefitClaimRepository implements PanacheRepositoryBase<BenefitClaim, OwnedId> {

    List<BenefitClaim> ofCases(Collection<UUID> cases) {
        return list("businessCaseId in ?1 and deletedAt is null order by id", cases);
    }

    List<BenefitClaim> all() {
        return list("deletedAt is null order by id");
    }
}
