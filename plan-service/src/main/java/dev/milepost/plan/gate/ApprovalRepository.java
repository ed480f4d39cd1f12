package dev.milepost.plan.gate;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ApprovalRepository implements PanacheRepositoryBase<Approval, OwnedId> {

    List<Approval> of(Collection<UUID> gateIds) {
        return gateIds.isEmpty() ? List.of() : list("gateId in ?1 order by id desc", gateIds);
    }

    boolean isApproved(UUID gateId, int evidenceVersion, String actor) {
        return count("gateId = ?1 and evidenceVersion = ?2 and actor = ?3", gateId, evidenceVersion, actor) > 0;
    }
}
