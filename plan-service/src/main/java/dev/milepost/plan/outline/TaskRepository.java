package dev.milepost.plan.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, OwnedId> {

    Optional<Task> madeFrom(Origin origin) {
        return find("originType = ?1 and originId = ?2", origin.type(), origin.id()).firstResultOptional();
    }

    List<Task> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by position, id", planId);
    }

    long countIn(UUID stepId) {
        return count("stepId = ?1 and deletedAt is null", stepId);
    }

    boolean areIn(UUID planId, Set<UUID> ids) {
        return count("planId = ?1 and id in ?2 and deletedAt is null", planId, ids) == ids.size();
    }

    int lastPosition(UUID stepId) {
        return find("stepId = ?1 and deletedAt is null order by position desc", stepId).firstResultOptional()
                .map(Task::position).orElse(0);
    }

    Set<String> keysLike(UUID planId, String key) {
        return find("planId = ?1 and key like ?2 and deletedAt is null", planId, key + "%").stream().map(Task::key)
                .collect(Collectors.toSet());
    }

    Set<String> externalIdsElsewhere(UUID planId, Set<String> externalIds) {
        return find("planId <> ?1 and externalId in ?2 and deletedAt is null", planId, externalIds).stream()
                .map(Task::externalId).collect(Collectors.toSet());
    }
}
