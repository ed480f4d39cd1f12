package dev.milepost.plan.baseline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Baselines and their rows, which are written in one statement for each table however many there are. */
@ApplicationScoped
class BaselineRepository implements PanacheRepositoryBase<Baseline, OwnedId> {

    private static final String COPY_TASKS = """
            INSERT INTO baseline_task (organization_id, baseline_id, position, task_id, key, name, kind, step_id, step_name,
                parent_id, duration_days, status, percent_done, start_date, finish_date)
            SELECT :organization, b.id, r.position, r.task_id, r.key, r.name, r.kind, r.step_id, r.step_name, r.parent_id,
                r.duration_days, r.status, r.percent_done, r.start_date, r.finish_date
            FROM ROWS FROM (jsonb_to_recordset(CAST(:rows AS jsonb)) AS ("taskId" uuid, "key" text, "name" text, "kind" text,
                "stepId" uuid, "stepName" text, "parentId" uuid, "durationDays" numeric, "status" text, "percentDone" integer,
                "start" date, "finish" date)) WITH ORDINALITY AS r (task_id, key, name, kind, step_id, step_name, parent_id,
                duration_days, status, percent_done, start_date, finish_date, position)
            CROSS JOIN unnest(CAST(:baselines AS uuid[])) AS b (id)""";

    private static final String COPY_LINES = """
            INSERT INTO baseline_line (organization_id, baseline_id, position, line_id, category, name, amount, step_id, task_id,
                from_date, until_date)
            SELECT :organization, b.id, r.position, r.line_id, r.category, r.name, r.amount, r.step_id, r.task_id,
                r.from_date, r.until_date
            FROM ROWS FROM (jsonb_to_recordset(CAST(:rows AS jsonb)) AS ("budgetLineId" uuid, "category" text, "name" text,
                "amount" numeric, "stepId" uuid, "taskId" uuid, "from" date, "until" date)) WITH ORDINALITY AS r (line_id,
                category, name, amount, step_id, task_id, from_date, until_date, position)
            CROSS JOIN unnest(CAST(:baselines AS uuid[])) AS b (id)""";

    private final CurrentOrganization organization;
    private final ObjectMapper json;

    BaselineRepository(CurrentOrganization organization, ObjectMapper json) {
        this.organization = organization;
        this.json = json;
    }

    /** Writes what baselines that are there already hold: all of them the same. */
    void copy(List<UUID> baselineIds, PlanCopy copy) {
        if (!baselineIds.isEmpty()) {
            insert(COPY_TASKS, baselineIds, copy.tasks());
            insert(COPY_LINES, baselineIds, copy.lines());
        }
    }

    Optional<Baseline> latest(UUID planId) {
        return find("planId = ?1 and deletedAt is null order by id desc", planId).firstResultOptional();
    }

    List<TaskCopy> tasks(UUID baselineId) {
        return getEntityManager()
                .createQuery("from BaselineTask where baselineId = :baseline order by position", BaselineTask.class)
                .setParameter("baseline", baselineId).getResultStream().map(BaselineTask::view).toList();
    }

    List<Baseline> oldest(UUID planId, int most) {
        return find("planId = ?1 and deletedAt is null order by id", planId).page(0, most).list();
    }

    long count(UUID planId) {
        return count("planId = ?1 and deletedAt is null", planId);
    }

    Set<String> names(UUID planId) {
        return list("planId = ?1 and deletedAt is null", planId).stream().map(baseline -> baseline.view().name())
                .collect(Collectors.toSet());
    }

    /** Of several baselines in one statement, by their ids. */
    Map<UUID, List<TaskCopy>> tasksOf(Collection<UUID> baselineIds) {
        return baselineIds.isEmpty() ? Map.of()
                : getEntityManager()
                        .createQuery("from BaselineTask where baselineId in :baselines order by position", BaselineTask.class)
                        .setParameter("baselines", baselineIds).getResultStream()
                        .collect(Collectors.groupingBy(BaselineTask::baselineId,
                                Collectors.mapping(BaselineTask::view, Collectors.toList())));
    }

    /** The same of their budget lines. */
    Map<UUID, List<LineCopy>> linesOf(Collection<UUID> baselineIds) {
        return baselineIds.isEmpty() ? Map.of()
                : getEntityManager()
                        .createQuery("from BaselineLine where baselineId in :baselines order by position", BaselineLine.class)
                        .setParameter("baselines", baselineIds).getResultStream()
                        .collect(Collectors.groupingBy(BaselineLine::baselineId,
                                Collectors.mapping(BaselineLine::view, Collectors.toList())));
    }

    List<LineCopy> lines(UUID baselineId) {
        return getEntityManager()
                .createQuery("from BaselineLine where baselineId = :baseline order by position", BaselineLine.class)
                .setParameter("baseline", baselineId).getResultStream().map(BaselineLine::view).toList();
    }

    private void insert(String statement, List<UUID> baselineIds, List<?> rows) {
        getEntityManager().createNativeQuery(statement).setParameter("organization", organization.id())
                .setParameter("baselines", baselineIds.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("rows", write(rows)).executeUpdate();
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A baseline can't be written as JSON", e);
        }
    }
}
