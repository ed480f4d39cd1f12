package dev.milepost.plan.practice;

import static dev.milepost.plan.practice.PracticeState.ATTENTION;
import static dev.milepost.plan.practice.PracticeState.FAIL;
import static dev.milepost.plan.practice.PracticeState.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.plan.practice.PracticeFacts.Goal;
import dev.milepost.plan.practice.PracticeFacts.Task;

class PracticesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void anEmptyPlanFollowsNoPractice() {
        assertThat(Practices.check(facts(List.of(), List.of(), Map.of(), 0, null))).extracting(PracticeCheck::key)
                .containsExactly(Practice.values());
        assertThat(Practices.check(facts(List.of(), List.of(), Map.of(), 0, null))).allSatisfy(check -> {
            assertThat(check.state()).isEqualTo(FAIL);
            assertThat(check.because()).isNotBlank();
            assertThat(check.next()).isNotBlank();
        });
    }

    @Test
    void startingSmallMeansThatTheRolloutWaitsForThePilot() {
        Task pilot = task("p", "pilot", false, false);
        Task rollout = task("r", "deployment", false, false);
        List<Task> both = List.of(pilot, rollout, task("between", "data", false, false));

        assertThat(state(Practice.START_SMALL, both, Map.of("p", Set.of("between"), "between", Set.of("r")))).isEqualTo(PASS);
        assertThat(state(Practice.START_SMALL, both, Map.of("r", Set.of("p")))).isEqualTo(ATTENTION);
        assertThat(state(Practice.START_SMALL, List.of(rollout), Map.of())).isEqualTo(FAIL);
        assertThat(state(Practice.START_SMALL, List.of(pilot, task("r", "deployment", true, false)),
                Map.of("p", Set.of("r")))).isEqualTo(FAIL);
        assertThat(state(Practice.START_SMALL,
                List.of(task("p", "pilot", true, true), task("r", "deployment", true, false)), Map.of("p", Set.of("r"))))
                .isEqualTo(PASS);
    }

    @Test
    void tasksThatInvolvePeopleMustBeDone() {
        Task heard = new Task("a", "Hear them", "scoping", Practice.INVOLVE_STAKEHOLDERS, true, true);
        Task open = new Task("b", "Answer concerns", "training", Practice.INVOLVE_STAKEHOLDERS, false, false);

        assertThat(check(Practice.INVOLVE_STAKEHOLDERS, facts(List.of(), List.of(heard, open), Map.of(), 0, null)))
                .isEqualTo(new PracticeCheck(Practice.INVOLVE_STAKEHOLDERS, ATTENTION,
                        "1 of 2 tasks that involve the people concerned are done", "Next: \"Answer concerns\""));
        assertThat(state(Practice.INVOLVE_STAKEHOLDERS, List.of(heard), Map.of())).isEqualTo(PASS);
    }

    @Test
    void dataDrivenMeansAKpiForEveryGoal() {
        List<Goal> measured = List.of(new Goal("Faster", 1));
        List<Goal> one = List.of(new Goal("Faster", 1), new Goal("Cheaper", 0));

        assertThat(check(Practice.DATA_DRIVEN, facts(measured, List.of(), Map.of(), 1, null)).state()).isEqualTo(PASS);
        assertThat(check(Practice.DATA_DRIVEN, facts(one, List.of(), Map.of(), 1, null)).because()).contains("Cheaper");
        assertThat(check(Practice.DATA_DRIVEN, facts(one, List.of(), Map.of(), 1, null)).state()).isEqualTo(ATTENTION);
        assertThat(check(Practice.DATA_DRIVEN, facts(measured, List.of(), Map.of(), 0, null)).state()).isEqualTo(FAIL);
        assertThat(check(Practice.DATA_DRIVEN, facts(measured, List.of(), Map.of(), null, null)).state())
                .isEqualTo(ATTENTION);
    }

    @Test
    void theReturnIsLookedAtEveryNinetyDays() {
        assertThat(roi(TODAY.minusDays(89))).isEqualTo(PASS);
        assertThat(roi(TODAY.minusDays(90))).isEqualTo(ATTENTION);
        assertThat(roi(null)).isEqualTo(FAIL);
    }

    @Test
    void scaleAndFlexibilityNeedsAnEvaluationThatIsDone() {
        Task open = new Task("a", "Evaluate", "research", Practice.SCALE_AND_FLEXIBILITY, true, false);
        Task done = new Task("a", "Evaluate", "research", Practice.SCALE_AND_FLEXIBILITY, true, true);

        assertThat(state(Practice.SCALE_AND_FLEXIBILITY, List.of(open), Map.of())).isEqualTo(ATTENTION);
        assertThat(state(Practice.SCALE_AND_FLEXIBILITY, List.of(open, done), Map.of())).isEqualTo(PASS);
    }

    private static PracticeState roi(@Nullable LocalDate on) {
        return check(Practice.ASSESS_ROI_REGULARLY, facts(List.of(), List.of(), Map.of(), 0, on)).state();
    }

    private static PracticeState state(Practice practice, List<Task> tasks, Map<String, Set<String>> successors) {
        return check(practice, facts(List.of(), tasks, successors, 0, null)).state();
    }

    private static PracticeCheck check(Practice practice, PracticeFacts facts) {
        return Practices.check(facts).stream().filter(check -> check.key() == practice).findFirst().orElseThrow();
    }

    private static Task task(String id, String step, boolean started, boolean done) {
        return new Task(id, id, step, null, started, done);
    }

    private static PracticeFacts facts(List<Goal> goals, List<Task> tasks, Map<String, Set<String>> successors,
            @Nullable Integer kpis, @Nullable LocalDate businessCaseOn) {
        return new PracticeFacts(TODAY, goals, tasks, successors, kpis, businessCaseOn);
    }
}
