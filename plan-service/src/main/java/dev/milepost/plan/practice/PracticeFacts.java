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
 * @param pilots the small tests of the plan
 * @param gates those that wait for the verdict of a pilot
 * @param choices the options that were chosen for it
 * @param people those whom the plan touches
 * @param kpis what measures the plan
 * @param returns when its return was looked at
 */
public record PracticeFacts(LocalDate today, List<Goal> goals, List<Task> tasks, Map<String, Set<String>> successors,
        List<Pilot> pilots, List<Gate> gates, List<Choice> choices, People people, Kpis kpis, Returns returns) {

    /** The step of the template in which the pilot is run. */
    public static final String PILOT = "pilot";
    /** The step of the template in which the rollout happens. */
    public static final String DEPLOYMENT = "deployment";

    /** A goal, and the keys of the KPIs it names. */
    public record Goal(String name, List<String> kpis) {
    }

    /**
     * A task.
     *
     * @param stepKey of the step it belongs to
     * @param practice that it serves, if any
     */
    public record Task(String id, String name, String stepKey, @Nullable Practice practice, boolean started, boolean done) {
    }

    /**
     * A pilot.
     *
     * @param scales whether its verdict is to roll out
     * @param stopped whether its verdict is to stop
     */
    public record Pilot(String name, boolean scales, boolean stopped) {
    }

    /**
     * A gate that waits for the verdict of a pilot.
     *
     * @param milestoneId the id of the milestone it stands on
     * @param pilot the name of that pilot
     */
    public record Gate(String name, String milestoneId, State state, String pilot) {

        /** Whether what waits for its milestone may start. */
        public enum State {
            SHUT,
            OPEN,
            /** Somebody has let it pass, whatever the pilot shows. */
            WAIVED
        }
    }

    /**
     * An option that was chosen.
     *
     * @param evaluated whether it was evaluated for both scalability and flexibility
     */
    public record Choice(String option, boolean evaluated) {
    }

    /**
     * Those whom the plan touches.
     *
     * @param affected how many stakeholders are affected
     * @param notConsulted names of the affected ones who were not heard yet
     * @param notAnswered names of the affected ones who were heard and not answered yet
     * @param openConcerns how many concerns wait for an answer
     * @param oldestConcernOn when the one that waits longest was raised, null without any
     */
    public record People(int affected, List<String> notConsulted, List<String> notAnswered, int openConcerns,
            @Nullable LocalDate oldestConcernOn) {

        /** Nobody is named. */
        public static final People NOBODY = new People(0, List.of(), List.of(), 0, null);
    }

    /**
     * What measures the plan.
     *
     * @param count how many KPIs, null where that is not known
     * @param baselines whether each has a baseline, by its key; null where that is not known
     */
    public record Kpis(@Nullable Integer count, @Nullable Map<String, Boolean> baselines) {
    }

    /**
     * When the return was looked at.
     *
     * @param reviewedOn in a review of the kind ROI, null where there is none
     * @param businessCaseOn in the business case, null where there is none or that is not known
     */
    public record Returns(@Nullable LocalDate reviewedOn, @Nullable LocalDate businessCaseOn) {
    }
}
