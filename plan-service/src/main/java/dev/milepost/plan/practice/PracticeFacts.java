package dev.milepost.plan.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan.
 *
 * @param today the day of asking
 * @param goals what the plan is for
 * @param tasks all that are not cancelled
 * @param successors by task id, the ids of the tasks that wait for it
 * @param kpis how many KPIs measure the plan, null where that is not known
 * @param businessCaseOn when its business case was last looked at, null where there is none or that is not known
 */
public record PracticeFacts(LocalDate today, List<Goal> goals, List<Task> tasks, Map<String, Set<String>> successors,
        @Nullable Integer kpis, @Nullable LocalDate businessCaseOn) {

    /** The step of the template in which the pilot is run. */
    public static final String PILOT = "pilot";
    /** The step of the template in which the rollout happens. */
    public static final String DEPLOYMENT = "deployment";

    /** A goal, and how many KPIs it names. */
    public record Goal(String name, int kpis) {
    }

    /**
     * A task.
     *
     * @param stepKey of the step it belongs to
     * @param practice that it serves, if any
     */
    public record Task(String id, String name, String stepKey, @Nullable Practice practice, boolean started, boolean done) {
    }
}
