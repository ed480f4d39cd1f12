package dev.milepost.plan.training;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, OwnedId> {

    List<Participant> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by id", planId);
    }
}
