package dev.milepost.plan.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemException;

/** A plan is not done at go-live: it is when all its tasks are, those after go-live too. */
@ApplicationScoped
class PlanCompletion {

    private static final int NAMED = 20;

    private final TaskRepository tasks;

    PlanCompletion(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /** A task that is still to do. */
    record OpenTask(UUID id, String name) {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 409 while there are tasks to do, naming up to 20 */
    void require(UUID planId) {
        long number = tasks.countOpen(planId);
        if (number == 0) {
            return;
        }
        throw notDone(number, tasks.open(planId, NAMED).stream().map(task -> new OpenTask(task.id(), task.name())).toList());
    }

    /**
     * For many plans, in one question.
     *
     * @return a rule that refuses those of the plans that {@link #require} refuses
     */
    Consumer<UUID> ruleFor(Set<UUID> planIds) {
        Map<UUID, List<OpenTask>> open = planIds.isEmpty() ? Map.of() : tasks.open(planIds);
        return planId -> {
            List<OpenTask> ofPlan = open.getOrDefault(planId, List.of());
            if (!ofPlan.isEmpty()) {
                throw notDone(ofPlan.size(), ofPlan.stream().limit(NAMED).toList());
            }
        };
    }

    private static ProblemException notDone(long number, List<OpenTask> open) {
        List<String> names = open.stream().map(task -> "\"" + task.name() + "\"").toList();
        return PlanProblem.PLAN_NOT_DONE
                .because("The plan is not done before all its tasks are done or cancelled; %d are not: %s%s", number,
                        String.join(", ", names), number > NAMED ? " and others" : "")
                .at("/status", "tasks-to-do", "must not be COMPLETED while tasks are to do")
                .with("openTasks", open);
    }
}
