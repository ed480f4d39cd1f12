package dev.milepost.plan.risk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RiskRepository implements PanacheRepositoryBase<Risk, OwnedId> {

    List<Risk> open(UUID planId) {
        return list("planId = ?1 and status = ?2 and deletedAt is null order by likelihood * impact desc, id", planId,
                RiskStatus.OPEN);
    }

    /** The one made from a challenge that an assessment found, also in the bin. */
    Optional<Risk> found(UUID planId, String code) {
        return find("planId = ?1 and foundCode = ?2", planId, code).firstResultOptional();
    }
}
