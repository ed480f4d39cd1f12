package dev.milepost.plan.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    Map<UUID, ScheduleChanged.Dates> datesOf(UUID planId) {
        Map<UUID, ScheduleChanged.Dates> dates = new HashMap<>();
        getEntityManager().createQuery("select s.taskId, s.start, s.finish from ScheduledTask s where s.planId = ?1",
                TaskDates.class).setParameter(1, planId).getResultList()
                .forEach(one -> dates.put(one.taskId(), new ScheduleChanged.Dates(one.start(), one.finish())));
        return dates;
    }

    List<TaskDates> datesOf(Collection<UUID> taskIds) {
        return getEntityManager().createQuery("select s.taskId, s.start, s.finish from ScheduledTask s where s.taskId in ?1",
                TaskDates.class).setParameter(1, taskIds).getResultList();
    }

    /** Row-level security holds for these statements too; they name the organization besides, like all others. */
    void keep(UUID planId, List<ScheduleChanged.Moved> moved) {
        List<ScheduleChanged.Moved> placed = moved.stream().filter(one -> one.to() != null).toList();
        if (!placed.isEmpty()) {
            getEntityManager().createNativeQuery("""
                    INSERT INTO scheduled_task (organization_id, plan_id, task_id, start_date, finish_date)
                    SELECT :organization, :plan, task_id, start_date, finish_date
                    FROM unnest(cast(:tasks AS uuid[]), cast(:starts AS date[]), cast(:finishes AS date[]))
                        AS placed (task_id, start_date, finish_date)
                    ON CONFLICT (organization_id, task_id)
                    DO UPDATE SET start_date = excluded.start_date, finish_date = excluded.finish_date""")
                    .setParameter("organization", organization.id()).setParameter("plan", planId)
                    .setParameter("tasks", array(placed, one -> one.taskId()))
                    .setParameter("starts", array(placed, one -> one.toOrThrow().start()))
                    .setParameter("finishes", array(placed, one -> one.toOrThrow().finish())).executeUpdate();
        }
        List<ScheduleChanged.Moved> gone = moved.stream().filter(one -> one.to() == null).toList();
        if (!gone.isEmpty()) {
            getEntityManager().createNativeQuery("""
                    DELETE FROM scheduled_task WHERE organization_id = :organization AND plan_id = :plan
                    AND task_id = ANY (cast(:tasks AS uuid[]))""").setParameter("organization", organization.id())
                    .setParameter("plan", planId).setParameter("tasks", array(gone, one -> one.taskId())).executeUpdate();
        }
    }

    /** As PostgreSQL writes arrays of values without quotes. */
    private static String array(List<ScheduleChanged.Moved> moved, Function<ScheduleChanged.Moved, Object> value) {
        return moved.stream().map(value).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
