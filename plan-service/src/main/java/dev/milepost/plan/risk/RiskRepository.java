package dev.milepost.plan.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.plan.request.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RiskRepository implements PanacheRepositoryBase<Risk, OwnedId> {

    Optional<Risk> find(UUID planId, Reference reference, boolean inBin) {
        return find(reference.condition() + " and planId = :plan and deletedAt is "
                + (inBin ? "not null order by deletedAt desc" : "null"),
                Map.of("named", reference.value(), "plan", planId)).firstResultOptional();
    }

    List<Risk> open(UUID planId) {
        return list("planId = ?1 and status = ?2 and deletedAt is null order by likelihood * impact desc, id", planId,
                RiskStatus.OPEN);
    }
}
