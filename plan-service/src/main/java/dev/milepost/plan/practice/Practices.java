package dev.milepost.plan.practice;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.milepost.plan.practice.PracticeFacts.Goal;
import dev.milepost.plan.practice.PracticeFacts.Task;

/** Checks the five practices. */
public final class Practices {

    private static final int FRESH_DAYS = 90;

    private final PracticeFacts facts;

    private Practices(PracticeFacts facts) {
        this.facts = facts;
    }

    /** All five, always in the same order. */
    public static List<PracticeCheck> check(PracticeFacts facts) {
        Practices practices = new Practices(facts);
        return List.of(practices.startSmall(), practices.involveStakeholders(), practices.dataDriven(),
                practices.scaleAndFlexibility(), practices.assessRoiRegularly());
    }

    private PracticeCheck startSmall() {
        List<Task> pilot = facts.tasks().stream().filter(task -> task.stepKey().equals(PracticeFacts.PILOT)).toList();
        List<Task> rollout = facts.tasks().stream().filter(task -> task.stepKey().equals(PracticeFacts.DEPLOYMENT)).toList();
        if (pilot.isEmpty()) {
            return new PracticeCheck(Practice.START_SMALL, PracticeState.FAIL, "The plan has no pilot",
                    "Add a step \"" + PracticeFacts.PILOT + "\" with a small test before any rollout");
        }
        boolean piloted = pilot.stream().allMatch(Task::done);
        Optional<Task> early = rollout.stream().filter(task -> task.started() && !piloted).findFirst();
        if (early.isPresent()) {
            return new PracticeCheck(Practice.START_SMALL, PracticeState.FAIL,
                    "\"" + early.get().name() + "\" of the rollout has begun before the pilot is finished",
                    "Stop the rollout until the pilot is decided");
        }
        Set<String> waiting = waitingFor(pilot);
        Optional<Task> free = rollout.stream().filter(task -> !task.done() && !waiting.contains(task.id())).findFirst();
        if (free.isPresent()) {
            return new PracticeCheck(Practice.START_SMALL, PracticeState.ATTENTION,
                    "\"" + free.get().name() + "\" of the rollout does not wait for the pilot",
                    "Make it depend on the decision that ends the pilot");
        }
        return new PracticeCheck(Practice.START_SMALL, PracticeState.PASS,
                piloted ? "The pilot is done" : "Every task of the rollout waits for the pilot",
                piloted ? "Roll out group by group" : "Keep the pilot's group small and its end fixed");
    }

    private Set<String> waitingFor(List<Task> tasks) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(tasks.stream().map(Task::id).toList());
        while (!open.isEmpty()) {
            for (String successor : facts.successors().getOrDefault(open.remove(), Set.of())) {
                if (reached.add(successor)) {
                    open.add(successor);
                }
            }
        }
        return reached;
    }

    private PracticeCheck involveStakeholders() {
        List<Task> tasks = serving(Practice.INVOLVE_STAKEHOLDERS);
        List<Task> open = tasks.stream().filter(task -> !task.done()).toList();
        if (tasks.isEmpty()) {
            return new PracticeCheck(Practice.INVOLVE_STAKEHOLDERS, PracticeState.FAIL,
                    "No task of the plan hears the people concerned",
                    "Add a task that names the groups concerned and hears them, and mark it with this practice");
        }
        if (open.isEmpty()) {
            return new PracticeCheck(Practice.INVOLVE_STAKEHOLDERS, PracticeState.PASS,
                    "All " + tasks.size() + " tasks that involve the people concerned are done",
                    "Go on answering concerns as they come up");
        }
        return new PracticeCheck(Practice.INVOLVE_STAKEHOLDERS, PracticeState.ATTENTION,
                (tasks.size() - open.size()) + " of " + tasks.size() + " tasks that involve the people concerned are done",
                "Next: \"" + open.getFirst().name() + "\"");
    }

    private PracticeCheck dataDriven() {
        Optional<Goal> unmeasured = facts.goals().stream().filter(goal -> goal.kpis() == 0).findFirst();
        Integer kpis = facts.kpis();
        if (facts.goals().isEmpty()) {
            return new PracticeCheck(Practice.DATA_DRIVEN, PracticeState.FAIL, "The plan has no goal",
                    "Add a goal that can be measured");
        }
        if (unmeasured.isEmpty() && kpis != null && kpis > 0) {
            return new PracticeCheck(Practice.DATA_DRIVEN, PracticeState.PASS,
                    "Every goal names a KPI, and " + kpis + " KPIs measure the plan", "Look at their status every month");
        }
        if (kpis == null) {
            return new PracticeCheck(Practice.DATA_DRIVEN, PracticeState.ATTENTION,
                    "It is not known which KPIs measure the plan", "Look again when the roi service answers");
        }
        if (kpis == 0) {
            return new PracticeCheck(Practice.DATA_DRIVEN, PracticeState.FAIL, "No KPI measures the plan",
                    "Define a KPI with a baseline for \"" + facts.goals().getFirst().name() + "\"");
        }
        return new PracticeCheck(Practice.DATA_DRIVEN, PracticeState.ATTENTION,
                "The goal \"" + unmeasured.map(Goal::name).orElse("") + "\" names no KPI",
                "Name the KPI that measures it in the goal's kpiKeys");
    }

    private PracticeCheck scaleAndFlexibility() {
        List<Task> tasks = serving(Practice.SCALE_AND_FLEXIBILITY);
        Optional<Task> done = tasks.stream().filter(Task::done).findFirst();
        if (tasks.isEmpty()) {
            return new PracticeCheck(Practice.SCALE_AND_FLEXIBILITY, PracticeState.FAIL,
                    "No task of the plan evaluates an option for scale and flexibility",
                    "Add a task that compares the options for both, and mark it with this practice");
        }
        return done
                .map(task -> new PracticeCheck(Practice.SCALE_AND_FLEXIBILITY, PracticeState.PASS,
                        "\"" + task.name() + "\" is done", "Look at it again before the next use"))
                .orElseGet(() -> new PracticeCheck(Practice.SCALE_AND_FLEXIBILITY, PracticeState.ATTENTION,
                        "The options are not evaluated for scale and flexibility yet",
                        "Next: \"" + tasks.getFirst().name() + "\""));
    }

    private PracticeCheck assessRoiRegularly() {
        if (facts.businessCaseOn() == null) {
            return new PracticeCheck(Practice.ASSESS_ROI_REGULARLY, PracticeState.FAIL,
                    "The plan has no business case that is known here", "Work out what it costs and brings");
        }
        long days = ChronoUnit.DAYS.between(facts.businessCaseOn(), facts.today());
        if (days >= FRESH_DAYS) {
            return new PracticeCheck(Practice.ASSESS_ROI_REGULARLY, PracticeState.ATTENTION,
                    "The business case was last looked at " + days + " days ago, on " + facts.businessCaseOn(),
                    "Compare it with what has really happened");
        }
        return new PracticeCheck(Practice.ASSESS_ROI_REGULARLY, PracticeState.PASS,
                "The business case was last looked at on " + facts.businessCaseOn(),
                "Look again by " + facts.businessCaseOn().plusDays(FRESH_DAYS));
    }

    private List<Task> serving(Practice practice) {
        return facts.tasks().stream().filter(task -> task.practice() == practice).toList();
    }
}
