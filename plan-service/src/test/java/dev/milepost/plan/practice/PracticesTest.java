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

import dev.milepost.plan.practice.PracticeFacts.Choice;
import dev.milepost.plan.practice.PracticeFacts.Gate;
import dev.milepost.plan.practice.PracticeFacts.Goal;
import dev.milepost.plan.practice.PracticeFacts.Kpis;
import dev.milepost.plan.practice.PracticeFacts.People;
import dev.milepost.plan.practice.PracticeFacts.Pilot;
import dev.milepost.plan.practice.PracticeFacts.Returns;
import dev.milepost.plan.practice.PracticeFacts.Task;

class PracticesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void anEmptyPlanFollowsNoPractice() {
        assertThat(Practices.check(facts(List.of(), List.of(), Map.of()))).extracting(PracticeCheck::key)
                .containsExactly(Practice.values());
        assertThat(Practices.check(facts(List.of(), List.of(), Map.of()))).allSatisfy(check -> {
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
    void theVerdictOfAPilotDecidesAboutTheRollout() {
        Task waiting = task("r", "deployment", false, false);
        Task begun = task("r", "deployment", true, false);
        Pilot open = new Pilot("Two people", false, false);
        Pilot scales = new Pilot("Support team", true, false);
        Pilot stopped = new Pilot("Sales team", false, true);

        assertThat(pilots(List.of(begun), List.of(open, scales)))
                .satisfies(check -> assertThat(check.state()).isEqualTo(PASS))
                .satisfies(check -> assertThat(check.because())
                        .isEqualTo("The pilot \"Support team\" was decided: roll it out"));
        assertThat(pilots(List.of(begun), List.of(open)).becauseCode()).isEqualTo(PracticeFact.ROLLOUT_BEFORE_PILOT);
        assertThat(pilots(List.of(task("p", "pilot", true, true), begun), List.of(stopped)).state()).isEqualTo(FAIL);
        assertThat(pilots(List.of(waiting), List.of(stopped)).becauseCode()).isEqualTo(PracticeFact.PILOT_STOPPED);
        assertThat(pilots(List.of(waiting), List.of(stopped, open)).becauseCode())
                .isEqualTo(PracticeFact.ROLLOUT_NOT_WAITING);
        assertThat(pilots(List.of(), List.of(open)).state()).isEqualTo(PASS);
    }

    @Test
    void aGateThatThePilotOpensHoldsTheRolloutBack() {
        List<Task> tasks = List.of(task("m", "pilot", false, false), task("r1", "deployment", false, false),
                task("r2", "deployment", false, false));
        Map<String, Set<String>> links = Map.of("m", Set.of("r1"), "r1", Set.of("r2"));

        assertThat(gated(tasks, links, Gate.State.SHUT)).satisfies(check -> assertThat(check.state()).isEqualTo(PASS))
                .satisfies(check -> assertThat(check.because()).isEqualTo(
                        "Every task of the rollout waits behind the gate \"Go\", which the pilot \"Two people\" opens"));
        assertThat(gated(tasks, Map.of("m", Set.of("r1")), Gate.State.SHUT).parameters()).containsEntry("task", "r2");
        assertThat(gated(tasks, links, Gate.State.OPEN).becauseCode()).isEqualTo(PracticeFact.ROLLOUT_WAITS);
        assertThat(gated(tasks, links, Gate.State.WAIVED))
                .satisfies(check -> assertThat(check.state()).isEqualTo(ATTENTION))
                .satisfies(check -> assertThat(check.nextCode()).isEqualTo(PracticeAction.SHUT_GATE))
                .satisfies(check -> assertThat(check.because())
                        .isEqualTo("The gate \"Go\" was waived before the pilot \"Two people\" was decided"));
        assertThat(gated(tasks, Map.of("m", Set.of("other")), Gate.State.WAIVED).becauseCode())
                .isEqualTo(PracticeFact.ROLLOUT_NOT_WAITING);
    }

    private static PracticeCheck gated(List<Task> tasks, Map<String, Set<String>> links, Gate.State state) {
        return check(Practice.START_SMALL,
                new PracticeFacts(TODAY, List.of(), tasks, links, List.of(new Pilot("Two people", false, false)),
                        List.of(new Gate("Go", "m", state, "Two people")), List.of(), People.NOBODY, new Kpis(0, Map.of()),
                        new Returns(null, null)));
    }

    @Test
    void theChosenOptionIsEvaluatedForBoth() {
        assertThat(choices(new Choice("Ready-made", true)).becauseCode()).isEqualTo(PracticeFact.CHOICE_EVALUATED);
        assertThat(choices(new Choice("Ready-made", true)).state()).isEqualTo(PASS);
        assertThat(choices(new Choice("Ready-made", true), new Choice("Own", false)))
                .satisfies(check -> assertThat(check.state()).isEqualTo(ATTENTION))
                .satisfies(check -> assertThat(check.parameters()).containsEntry("option", "Own"));
    }

    @Test
    void eachAffectedGroupIsNamedConsultedAndAnswered() {
        Task open = new Task("b", "Hear them", "training", Practice.INVOLVE_STAKEHOLDERS, false, false);

        assertThat(state(Practice.INVOLVE_STAKEHOLDERS, List.of(open), Map.of())).isEqualTo(ATTENTION);
        assertThat(people(0, List.of(), List.of(), null).becauseCode()).isEqualTo(PracticeFact.NOBODY_AFFECTED_NAMED);
        assertThat(people(3, List.of("Sales"), List.of("Support"), null)).isEqualTo(new PracticeCheck(
                Practice.INVOLVE_STAKEHOLDERS, ATTENTION, "2 of 3 affected stakeholders have been consulted; not yet: Sales",
                PracticeFact.NOT_ALL_CONSULTED, "Consult \"Sales\" and note the day", PracticeAction.CONSULT,
                Map.of("consulted", "2", "affected", "3", "names", "Sales", "next", "Sales")));
        assertThat(people(3, List.of(), List.of("Support"), null).because())
                .isEqualTo("2 of 3 affected stakeholders have been answered; not yet: Support");
        assertThat(people(3, List.of(), List.of(), null).state()).isEqualTo(PASS);
    }

    @Test
    void aConcernMayWaitFourteenDays() {
        assertThat(people(1, List.of(), List.of(), TODAY.minusDays(14)).state()).isEqualTo(PASS);
        assertThat(people(1, List.of(), List.of(), TODAY.minusDays(15)))
                .satisfies(check -> assertThat(check.state()).isEqualTo(ATTENTION))
                .satisfies(check -> assertThat(check.because())
                        .isEqualTo("1 concerns wait for an answer, the oldest since 2026-06-15"));
    }

    @Test
    void dataDrivenMeansAKpiWithABaselineForEveryGoal() {
        List<Goal> measured = List.of(new Goal("Faster", List.of("time")));
        List<Goal> one = List.of(new Goal("Faster", List.of("time")), new Goal("Cheaper", List.of()));

        assertThat(kpis(measured, 1, Map.of("time", true)).state()).isEqualTo(PASS);
        assertThat(kpis(one, 1, Map.of("time", true)).because()).isEqualTo("The goal \"Cheaper\" names no KPI");
        assertThat(kpis(one, 1, Map.of("time", true)).state()).isEqualTo(ATTENTION);
        assertThat(kpis(measured, 0, Map.of()).state()).isEqualTo(FAIL);
        assertThat(kpis(measured, null, null).becauseCode()).isEqualTo(PracticeFact.KPIS_UNKNOWN);
        assertThat(kpis(measured, 1, null).becauseCode()).isEqualTo(PracticeFact.BASELINES_UNKNOWN);
        assertThat(kpis(measured, 1, Map.of("cost", true)).becauseCode()).isEqualTo(PracticeFact.KPI_NOT_FOUND);
        assertThat(kpis(measured, 1, Map.of("time", false)))
                .satisfies(check -> assertThat(check.becauseCode()).isEqualTo(PracticeFact.KPI_WITHOUT_BASELINE))
                .satisfies(check -> assertThat(check.because())
                        .isEqualTo("No KPI of the goal \"Faster\" has a baseline: time"));
    }

    @Test
    void theReturnIsLookedAtEveryNinetyDays() {
        assertThat(roi(null, TODAY.minusDays(89)).state()).isEqualTo(PASS);
        assertThat(roi(null, TODAY.minusDays(90)).becauseCode()).isEqualTo(PracticeFact.BUSINESS_CASE_OLD);
        assertThat(roi(null, null).state()).isEqualTo(FAIL);
        assertThat(roi(TODAY.minusDays(89), TODAY.minusDays(200)))
                .satisfies(check -> assertThat(check.state()).isEqualTo(PASS))
                .satisfies(check -> assertThat(check.next()).isEqualTo("Look again by 2026-07-01"));
        assertThat(roi(TODAY.minusDays(90), null).becauseCode()).isEqualTo(PracticeFact.ROI_REVIEW_OLD);
        assertThat(roi(TODAY.minusDays(90), TODAY.minusDays(1)).state()).isEqualTo(PASS);
    }

    @Test
    void namesThatLookLikePlacesAreLeftAlone() {
        Task named = task("{goal} {task}", "pilot", false, false);
        Task rollout = task("$1 {task}", "deployment", true, false);

        assertThat(check(Practice.START_SMALL, facts(List.of(), List.of(named, rollout), Map.of())).because())
                .isEqualTo("\"$1 {task}\" of the rollout has begun before the pilot is finished");
    }

    @Test
    void everyPlaceInATextIsFilled() {
        assertThat(Practices.check(facts(List.of(), List.of(), Map.of()))).allSatisfy(check -> {
            assertThat(check.because()).doesNotContain("{");
            assertThat(check.next()).doesNotContain("{");
        });
    }

    @Test
    void scaleAndFlexibilityNeedsAnEvaluationThatIsDone() {
        Task open = new Task("a", "Evaluate", "research", Practice.SCALE_AND_FLEXIBILITY, true, false);
        Task done = new Task("a", "Evaluate", "research", Practice.SCALE_AND_FLEXIBILITY, true, true);

        assertThat(state(Practice.SCALE_AND_FLEXIBILITY, List.of(open), Map.of())).isEqualTo(ATTENTION);
        assertThat(state(Practice.SCALE_AND_FLEXIBILITY, List.of(open, done), Map.of())).isEqualTo(PASS);
    }

    private static PracticeCheck pilots(List<Task> tasks, List<Pilot> pilots) {
        return check(Practice.START_SMALL, new PracticeFacts(TODAY, List.of(), tasks, Map.of(), pilots, List.of(),
                List.of(), People.NOBODY, new Kpis(0, Map.of()), new Returns(null, null)));
    }

    private static PracticeCheck choices(Choice... choices) {
        return check(Practice.SCALE_AND_FLEXIBILITY, new PracticeFacts(TODAY, List.of(), List.of(), Map.of(), List.of(),
                List.of(), List.of(choices), People.NOBODY, new Kpis(0, Map.of()), new Returns(null, null)));
    }

    private static PracticeCheck roi(@Nullable LocalDate reviewedOn, @Nullable LocalDate businessCaseOn) {
        return check(Practice.ASSESS_ROI_REGULARLY,
                new PracticeFacts(TODAY, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), People.NOBODY,
                        new Kpis(0, Map.of()), new Returns(reviewedOn, businessCaseOn)));
    }

    private static PracticeCheck people(int affected, List<String> notConsulted, List<String> notAnswered,
            @Nullable LocalDate oldestConcernOn) {
        return check(Practice.INVOLVE_STAKEHOLDERS,
                new PracticeFacts(TODAY, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
                        new People(affected, notConsulted, notAnswered, oldestConcernOn == null ? 0 : 1, oldestConcernOn),
                        new Kpis(0, Map.of()), new Returns(null, null)));
    }

    private static PracticeCheck kpis(List<Goal> goals, @Nullable Integer count, @Nullable Map<String, Boolean> baselines) {
        return check(Practice.DATA_DRIVEN,
                new PracticeFacts(TODAY, goals, List.of(), Map.of(), List.of(), List.of(), List.of(), People.NOBODY,
                        new Kpis(count, baselines), new Returns(null, null)));
    }

    private static PracticeState state(Practice practice, List<Task> tasks, Map<String, Set<String>> successors) {
        return check(practice, facts(List.of(), tasks, successors)).state();
    }

    private static PracticeCheck check(Practice practice, PracticeFacts facts) {
        return Practices.check(facts).stream().filter(check -> check.key() == practice).findFirst().orElseThrow();
    }

    private static Task task(String id, String step, boolean started, boolean done) {
        return new Task(id, id, step, null, started, done);
    }

    private static PracticeFacts facts(List<Goal> goals, List<Task> tasks, Map<String, Set<String>> successors) {
        return new PracticeFacts(TODAY, goals, tasks, successors, List.of(), List.of(), List.of(), People.NOBODY,
                new Kpis(0, Map.of()), new Returns(null, null));
    }
}
