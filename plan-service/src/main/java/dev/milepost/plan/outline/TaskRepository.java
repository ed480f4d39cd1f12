package dev.milepost.plan.outline;

import java.util.Collection;
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

    /** Where each task of a plan stands. */
    Nesting nesting(UUID planId) {
        return new Nesting(getEntityManager().createQuery(
                "select t.id, t.parentId, t.stepId, t.kind, t.name from Task t where t.planId = ?1 and t.deletedAt is null",
                Object[].class).setParameter(1, planId).getResultStream()
                .map(row -> new Nesting.Place((UUID) row[0], (UUID) row[1], (UUID) row[2], (TaskKind) row[3], (String) row[4]))
                .toList());
    }

    List<Task> those(UUID planId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("planId = ?1 and id in ?2 and deletedAt is null order by id", planId, ids);
    }

    long countBelow(UUID taskId) {
        return count("parentId = ?1 and deletedAt is null", taskId);
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
}
