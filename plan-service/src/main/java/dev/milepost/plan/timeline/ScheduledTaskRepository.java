package dev.milepost.plan.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Keeps computed dates in two statements however many move, past the entities: they have no version and no history. */
@ApplicationScoped
class ScheduledTaskRepository implements PanacheRepositoryBase<ScheduledTask, ScheduledTaskId> {

    private final CurrentOrganization organization;

    ScheduledTaskRepository(CurrentOrganization organization) {
        this.organization = organization;
    }

    /** By plan, then by task. */
    Map<UUID, Map<UUID, ScheduleChanged.Dates>> datesOf(Set<UUID> planIds) {
        Map<UUID, Map<UUID, ScheduleChanged.Dates>> dates = new HashMap<>();
        getEntityManager()
                .createQuery("select s.planId, s.taskId, s.start, s.finish from ScheduledTask s where s.planId in ?1",
                        Object[].class)
                .setParameter(1, planIds).getResultStream()
                .forEach(row -> dates.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).put((UUID) row[1],
                        new ScheduleChanged.Dates((LocalDate) row[2], (LocalDate) row[3])));
        return dates;
    }

    List<TaskDates> datesOf(Collection<UUID> taskIds) {
        return getEntityManager().createQuery("select s.taskId, s.start, s.finish from ScheduledTask s where s.taskId in ?1",
                TaskDates.class).setParameter(1, taskIds).getResultList();
    }

    /**
     * Row-level security holds for these statements too; they name the organization besides, like all others.
     *
     * @param moved by plan
     */
    void keep(Map<UUID, List<ScheduleChanged.Moved>> moved) {
        List<Row> placed = rows(moved, one -> one.to() != null);
        if (!placed.isEmpty()) {
            getEntityManager().createNativeQuery("""
                    INSERT INTO scheduled_task (organization_id, plan_id, task_id, start_date, finish_date)
                    SELECT :organization, plan_id, task_id, start_date, finish_date
                    FROM unnest(cast(:plans AS uuid[]), cast(:tasks AS uuid[]), cast(:starts AS date[]),
                        cast(:finishes AS date[])) AS placed (plan_id, task_id, start_date, finish_date)
                    ON CONFLICT (organization_id, task_id)
                    DO UPDATE SET start_date = excluded.start_date, finish_date = excluded.finish_date""")
                    .setParameter("organization", organization.id()).setParameter("plans", array(placed, Row::planId))
                    .setParameter("tasks", array(placed, one -> one.moved().taskId()))
                    .setParameter("starts", array(placed, one -> one.moved().toOrThrow().start()))
                    .setParameter("finishes", array(placed, one -> one.moved().toOrThrow().finish())).executeUpdate();
        }
        List<Row> gone = rows(moved, one -> one.to() == null);
        if (!gone.isEmpty()) {
            getEntityManager().createNativeQuery("""
                    DELETE FROM scheduled_task WHERE organization_id = :organization
                    AND plan_id = ANY (cast(:plans AS uuid[])) AND task_id = ANY (cast(:tasks AS uuid[]))""")
                    .setParameter("organization", organization.id()).setParameter("plans", array(gone, Row::planId))
                    .setParameter("tasks", array(gone, one -> one.moved().taskId())).executeUpdate();
        }
    }

    private record Row(UUID planId, ScheduleChanged.Moved moved) {
    }

    private static List<Row> rows(Map<UUID, List<ScheduleChanged.Moved>> moved, Predicate<ScheduleChanged.Moved> wanted) {
        return moved.entrySet().stream()
                .flatMap(of -> of.getValue().stream().filter(wanted).map(one -> new Row(of.getKey(), one))).toList();
    }

    /** As PostgreSQL writes arrays of values without quotes. */
    private static String array(List<Row> rows, Function<Row, Object> value) {
        return rows.stream().map(value).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
