package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The tasks of a plan, for features that hang on them. */
@ApplicationScoped
public class PlanTasks {

    private final TaskRepository tasks;

    PlanTasks(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /**
     * @param pointer where the ids stand in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 422 where one of them is not a task of the plan, or in the bin
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireIn(UUID planId, Collection<UUID> taskIds, String pointer) {
        Set<UUID> distinct = new HashSet<>(taskIds);
        if (!distinct.isEmpty() && !tasks.areIn(planId, distinct)) {
            distinct.removeAll(tasks.of(planId).stream().map(Task::id).toList());
            throw PlanProblem.unknownTasks(distinct, pointer);
        }
    }

    /** As {@link #requireIn}, and gives it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TaskView required(UUID planId, UUID taskId, String pointer) {
        requireIn(planId, List.of(taskId), pointer);
        return tasks.those(planId, List.of(taskId)).getFirst().view();
    }

    /** Those of the ids that are tasks of the plan and not in the bin. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, TaskView> those(UUID planId, Collection<UUID> taskIds) {
        return tasks.those(planId, taskIds).stream().map(Task::view).collect(Collectors.toMap(TaskView::id, task -> task));
    }

    /** Those of the ids that are tasks and not in the bin, of whatever plans. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, TaskView> those(Collection<UUID> taskIds) {
        return tasks.those(taskIds).stream().map(Task::view).collect(Collectors.toMap(TaskView::id, task -> task));
    }

    /** Those of the ids that are tasks of the plan, to check what names them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownTasks known(UUID planId, Collection<UUID> taskIds) {
        return new KnownTasks(those(planId, taskIds));
    }
}
