package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, OwnedId> {

    private static final Set<TaskStatus> CLOSED = EnumSet.of(TaskStatus.DONE, TaskStatus.CANCELLED);

    Optional<Task> named(UUID planId, String externalId) {
        return find("planId = ?1 and externalId = ?2 and deletedAt is null", planId, externalId).firstResultOptional();
    }

    Optional<Task> madeFrom(Origin origin) {
        return find("originType = ?1 and originId = ?2", origin.type(), origin.id()).firstResultOptional();
    }

    /** Of several plans, in one statement. */
    List<Task> of(Collection<UUID> planIds) {
        return list("planId in ?1 and deletedAt is null order by position, id", planIds);
    }

    List<Task> of(UUID planId) {
        return list("planId = ?1 and deletedAt is null order by position, id", planId);
    }

    /** All tasks of a plan that are not in the bin. */
    List<TaskRow> rows(UUID planId) {
        return getEntityManager().createQuery("""
                select t.id, t.parentId, t.stepId, t.kind, t.name, t.key, t.position, t.durationDays,
                    t.status, t.actualStart, t.actualFinish, t.percentDone
                from Task t where t.planId = ?1 and t.deletedAt is null""", Object[].class).setParameter(1, planId)
                .getResultStream().map(TaskRepository::row).toList();
    }

    private static TaskRow row(Object[] row) {
        return new TaskRow((UUID) row[0], (UUID) row[1], (UUID) row[2], (TaskKind) row[3], (String) row[4], (String) row[5],
                (int) row[6], (BigDecimal) row[7],
                new TaskProgress((TaskStatus) row[8], (LocalDate) row[9], (LocalDate) row[10], (int) row[11]));
    }

    /** Where each task of a plan stands. */
    Nesting nesting(UUID planId) {
        return new Nesting(rows(planId).stream().map(TaskRow::place).toList());
    }

    Set<UUID> idsIn(UUID planId) {
        return rows(planId).stream().map(TaskRow::id).collect(Collectors.toSet());
    }

    Set<UUID> stepsInUse(UUID planId) {
        return rows(planId).stream().map(TaskRow::stepId).collect(Collectors.toSet());
    }

    /** Tasks that are neither done nor cancelled, in the order they were made. */
    List<Task> open(UUID planId, int atMost) {
        return find("planId = ?1 and status not in ?2 and deletedAt is null order by id", planId, CLOSED).page(0, atMost)
                .list();
    }

    /** The open ones of several plans, by plan, in the order they were made. */
    Map<UUID, List<PlanCompletion.OpenTask>> open(Collection<UUID> planIds) {
        Map<UUID, List<PlanCompletion.OpenTask>> open = new HashMap<>();
        getEntityManager().createQuery("""
                select t.planId, t.id, t.name from Task t
                where t.planId in ?1 and t.status not in ?2 and t.deletedAt is null order by t.id""", Object[].class)
                .setParameter(1, planIds).setParameter(2, CLOSED).getResultStream()
                .forEach(row -> open.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(new PlanCompletion.OpenTask((UUID) row[1], (String) row[2])));
        return open;
    }

    long countOpen(UUID planId) {
        return count("planId = ?1 and status not in ?2 and deletedAt is null", planId, CLOSED);
    }

    List<Task> those(UUID planId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("planId = ?1 and id in ?2 and deletedAt is null order by id", planId, ids);
    }

    /** In whatever plans they are. */
    List<Task> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and deletedAt is null order by id", ids);
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

    /** Of active plans; what stands above other tasks is left out. */
    List<TeamTask> openInOtherPlans(Set<String> teams, UUID planId) {
        return getEntityManager().createQuery("""
                select new dev.milepost.plan.outline.TeamTask(plan.id, plan.name, task.id, task.name, task.team)
                from Task task join Plan plan on plan.id = task.planId
                where task.team in :teams and task.planId <> :planId and task.deletedAt is null and task.kind = TASK
                and task.status in (NOT_STARTED, IN_PROGRESS) and plan.deletedAt is null and plan.status = ACTIVE
                and not exists (select 1 from Task below where below.parentId = task.id and below.deletedAt is null
                    and below.status <> CANCELLED)
                order by task.id""", TeamTask.class).setParameter("teams", teams).setParameter("planId", planId)
                .getResultList();
    }
}
