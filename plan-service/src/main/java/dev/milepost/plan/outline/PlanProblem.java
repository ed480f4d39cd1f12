package dev.milepost.plan.outline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a plan fails that only plans know. */
public enum PlanProblem implements ProblemType {
    PLAN_CLOSED(409, "The plan is completed or cancelled and takes no more changes"),
    PLAN_NOT_DONE(409, "The plan still has tasks to do"),
    STATUS_NOT_REACHABLE(409, "The plan can't go from its status to that one"),
    STEP_NOT_EMPTY(409, "The step still has tasks"),
    TASK_NOT_EMPTY(409, "There are still tasks below the task"),
    SUMMARY_FOLLOWS(409, "The progress of a task follows the tasks below it"),
    TASK_ON_HOLD(409, "The task is on hold"),
    UNKNOWN_TEMPLATE(422, "There is no template of that key"),
    UNKNOWN_CURRENCY(422, "The currency is not one of ISO 4217"),
    UNKNOWN_PLAN(422, "There is no such plan"),
    UNKNOWN_STEP(422, "The plan has no such step"),
    UNKNOWN_TASK(422, "The plan has no such task"),
    DURATION_CONTRADICTS_KIND(422, "A milestone takes no time and a task takes some"),
    ESTIMATES_CONTRADICT_DURATION(422, "The estimates must lie around the duration"),
    HOLD_NEEDS_REASON(422, "A task on hold needs a reason"),
    MILESTONE_HOLDS_NOTHING(422, "A milestone has no tasks below it"),
    NESTING_CYCLE(422, "A task can't stand below itself"),
    NESTED_TOO_DEEP(422, "The tasks are nested too deep"),
    STEP_OF_PARENT(422, "A task belongs to the step of the task above it"),
    CONSTRAINT_NEEDS_DATE(422, "The constraint needs a date"),
    PROGRESS_CONTRADICTS_ITSELF(422, "Status, dates and percentage of the progress don't fit together"),
    DEPENDENCY_CYCLE(422, "The dependencies go in a circle"),
    IMPORT_REFUSED(422, "The file has values that can't be taken; nothing was changed"),
    SCHEDULE_TOO_LONG(422, "The schedule runs past the year 9999");

    private final int status;
    private final String title;

    PlanProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** @param known the keys of those there are */
    static ProblemException unknownTemplate(String key, Collection<String> known) {
        return UNKNOWN_TEMPLATE.because("There is no template \"%s\"; there are: %s", key, String.join(", ", known))
                .at("/templateKey", "unknown-template", "one of those that GET /templates lists");
    }

    static ProblemException unknownStep(UUID stepId) {
        return UNKNOWN_STEP.because("The plan has no step %s; its outline lists them", stepId).at("/stepId", "unknown-step",
                "the id of a step of this plan");
    }

    static ProblemException unknownTask(UUID taskId, String pointer) {
        return UNKNOWN_TASK.because("The plan has no task %s; its outline lists them", taskId).at(pointer, "unknown-task",
                "the id of a task of this plan");
    }

    static ProblemException unknownTasks(Set<UUID> taskIds, String pointer) {
        return UNKNOWN_TASK.because("The plan has no task %s; its outline lists them", taskIds).at(pointer, "unknown-task",
                "the id of a task of this plan");
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
