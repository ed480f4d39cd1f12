package dev.milepost.plan.people;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ConcernRepository implements PanacheRepositoryBase<Concern, OwnedId> {

    /** Of stakeholders that are not in the bin, the longest waiting first. */
    List<Concern> open(UUID planId) {
        return list("planId = ?1 and status = ?2 and deletedAt is null and " + ConcernService.OF_SOMEBODY_THERE
                + " order by raisedOn, id", planId, ConcernStatus.OPEN);
    }
}
