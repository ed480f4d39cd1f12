package dev.milepost.plan.training;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, OwnedId> {

    List<Participant> of(Collection<UUID> trainingIds) {
        return trainingIds.isEmpty() ? List.of()
                : list("trainingId in ?1 and deletedAt is null order by id", trainingIds);
    }
}
