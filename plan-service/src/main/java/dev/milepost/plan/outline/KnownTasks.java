package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tasks of a plan that were asked for together, so that many objects that name tasks cost one question. */
public final class KnownTasks {

    private final Map<UUID, TaskView> tasks;

    KnownTasks(Map<UUID, TaskView> tasks) {
        this.tasks = tasks;
    }

    /**
     * @param pointer where the id stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 422 where it is not a task of the plan, or in the bin
     */
    public TaskView required(UUID taskId, String pointer) {
        TaskView task = tasks.get(taskId);
        if (task == null) {
            throw PlanProblem.unknownTask(taskId, pointer);
        }
        return task;
    }

    /** As {@link #required}, naming all that are not there. */
    public void requireAll(Collection<UUID> taskIds, String pointer) {
        List<UUID> unknown = taskIds.stream().filter(id -> !tasks.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw PlanProblem.unknownTasks(Set.copyOf(unknown), pointer);
        }
    }
}
