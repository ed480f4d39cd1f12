package dev.milepost.plan.practice;

import static dev.milepost.plan.practice.PracticeState.ATTENTION;
import static dev.milepost.plan.practice.PracticeState.FAIL;
import static dev.milepost.plan.practice.PracticeState.PASS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.milepost.plan.practice.PracticeFacts.Gate;
import dev.milepost.plan.practice.PracticeFacts.Goal;
import dev.milepost.plan.practice.PracticeFacts.People;
import dev.milepost.plan.practice.PracticeFacts.Pilot;
import dev.milepost.plan.practice.PracticeFacts.Task;

/** Checks the five practices. */
public final class Practices {

    private static final int FRESH_DAYS = 90;
    /** How long a concern may wait before it counts against the plan. */
    private static final int ANSWER_DAYS = 14;
    private static final int NAMED = 5;

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
        List<Task> tasks = facts.tasks().stream().filter(task -> task.stepKey().equals(PracticeFacts.PILOT)).toList();
        List<Task> rollout = facts.tasks().stream().filter(task -> task.stepKey().equals(PracticeFacts.DEPLOYMENT)).toList();
        if (tasks.isEmpty() && facts.pilots().isEmpty()) {
            return check(Practice.START_SMALL, FAIL, PracticeFact.NO_PILOT, PracticeAction.ADD_PILOT, Map.of());
        }
        Optional<Pilot> scaling = facts.pilots().stream().filter(Pilot::scales).findFirst();
        boolean piloted = facts.pilots().isEmpty() ? tasks.stream().allMatch(Task::done) : scaling.isPresent();
        Optional<Task> early = rollout.stream().filter(task -> task.started() && !piloted).findFirst();
        if (early.isPresent()) {
            return check(Practice.START_SMALL, FAIL, PracticeFact.ROLLOUT_BEFORE_PILOT, PracticeAction.STOP_ROLLOUT,
                    Map.of("task", early.get().name()));
        }
        if (piloted) {
            return scaling
                    .map(pilot -> check(Practice.START_SMALL, PASS, PracticeFact.PILOT_SCALES,
                            PracticeAction.ROLL_OUT_BY_GROUPS, Map.of("pilot", pilot.name())))
                    .orElseGet(() -> check(Practice.START_SMALL, PASS, PracticeFact.PILOT_DONE,
                            PracticeAction.ROLL_OUT_BY_GROUPS, Map.of()));
        }
        return waitingToRollOut(tasks, rollout);
    }

    /** Nothing is decided, and nothing is rolled out. */
    private PracticeCheck waitingToRollOut(List<Task> pilotTasks, List<Task> rollout) {
        if (!facts.pilots().isEmpty() && facts.pilots().stream().allMatch(Pilot::stopped)) {
            return check(Practice.START_SMALL, ATTENTION, PracticeFact.PILOT_STOPPED, PracticeAction.PLAN_OTHER_PILOT,
                    Map.of("pilot", facts.pilots().getLast().name()));
        }
        List<Task> open = rollout.stream().filter(task -> !task.done()).toList();
        Optional<Gate> waived = gate(Gate.State.WAIVED, gate -> open.stream().anyMatch(behind(gate)));
        if (waived.isPresent()) {
            return check(Practice.START_SMALL, ATTENTION, PracticeFact.PILOT_GATE_WAIVED, PracticeAction.SHUT_GATE,
                    named(waived.get()));
        }
        Optional<Gate> shut = gate(Gate.State.SHUT, gate -> !open.isEmpty() && open.stream().allMatch(behind(gate)));
        if (shut.isPresent()) {
            return check(Practice.START_SMALL, PASS, PracticeFact.ROLLOUT_GATED, PracticeAction.KEEP_PILOT_SMALL,
                    named(shut.get()));
        }
        Set<String> waiting = waitingFor(pilotTasks.stream().map(Task::id).toList());
        return open.stream().filter(task -> !waiting.contains(task.id())).findFirst()
                .map(free -> check(Practice.START_SMALL, ATTENTION, PracticeFact.ROLLOUT_NOT_WAITING,
                        PracticeAction.MAKE_ROLLOUT_WAIT, Map.of("task", free.name())))
                .orElseGet(() -> check(Practice.START_SMALL, PASS, PracticeFact.ROLLOUT_WAITS, PracticeAction.KEEP_PILOT_SMALL,
                        Map.of()));
    }

    private Optional<Gate> gate(Gate.State state, Predicate<Gate> other) {
        return facts.gates().stream().filter(gate -> gate.state() == state).filter(other).findFirst();
    }

    private static Map<String, String> named(Gate gate) {
        return Map.of("gate", gate.name(), "pilot", gate.pilot());
    }

    private Predicate<Task> behind(Gate gate) {
        Set<String> waiting = waitingFor(List.of(gate.milestoneId()));
        return task -> task.id().equals(gate.milestoneId()) || waiting.contains(task.id());
    }

    private Set<String> waitingFor(List<String> taskIds) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(taskIds);
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
        People people = facts.people();
        int affected = people.affected();
        if (affected == 0) {
            return nobodyNamed();
        }
        int heard = affected - people.notConsulted().size();
        if (heard < affected) {
            return check(Practice.INVOLVE_STAKEHOLDERS, ATTENTION, PracticeFact.NOT_ALL_CONSULTED, PracticeAction.CONSULT,
                    Map.of("consulted", text(heard), "affected", text(affected), "names", names(people.notConsulted()), "next",
                            people.notConsulted().getFirst()));
        }
        int answered = affected - people.notAnswered().size();
        if (answered < affected) {
            return check(Practice.INVOLVE_STAKEHOLDERS, ATTENTION, PracticeFact.NOT_ALL_ANSWERED, PracticeAction.ANSWER,
                    Map.of("answered", text(answered), "affected", text(affected), "names", names(people.notAnswered()), "next",
                            people.notAnswered().getFirst()));
        }
        LocalDate oldest = people.oldestConcernOn();
        if (oldest != null && ChronoUnit.DAYS.between(oldest, facts.today()) > ANSWER_DAYS) {
            return check(Practice.INVOLVE_STAKEHOLDERS, ATTENTION, PracticeFact.CONCERN_WAITS, PracticeAction.ANSWER_CONCERNS,
                    Map.of("open", text(people.openConcerns()), "since", oldest.toString()));
        }
        return check(Practice.INVOLVE_STAKEHOLDERS, PASS, PracticeFact.ALL_INVOLVED, PracticeAction.GO_ON_ANSWERING,
                Map.of("affected", text(affected)));
    }

    /** Tasks that shall hear them are a beginning, and no more. */
    private PracticeCheck nobodyNamed() {
        List<Task> tasks = serving(Practice.INVOLVE_STAKEHOLDERS);
        if (tasks.isEmpty()) {
            return check(Practice.INVOLVE_STAKEHOLDERS, FAIL, PracticeFact.NOBODY_AFFECTED_NAMED, PracticeAction.NAME_AFFECTED,
                    Map.of());
        }
        long done = tasks.stream().filter(Task::done).count();
        Map<String, String> counts = Map.of("done", text(done), "tasks", text(tasks.size()));
        return check(Practice.INVOLVE_STAKEHOLDERS, ATTENTION, PracticeFact.NOBODY_AFFECTED_NAMED_YET,
                PracticeAction.NAME_AFFECTED, counts);
    }

    private PracticeCheck dataDriven() {
        Integer kpis = facts.kpis().count();
        if (facts.goals().isEmpty()) {
            return check(Practice.DATA_DRIVEN, FAIL, PracticeFact.NO_GOAL, PracticeAction.ADD_GOAL, Map.of());
        }
        if (kpis == null) {
            return check(Practice.DATA_DRIVEN, ATTENTION, PracticeFact.KPIS_UNKNOWN, PracticeAction.ASK_ROI_AGAIN, Map.of());
        }
        if (kpis == 0) {
            return check(Practice.DATA_DRIVEN, FAIL, PracticeFact.NO_KPI, PracticeAction.DEFINE_KPI,
                    Map.of("goal", facts.goals().getFirst().name()));
        }
        Optional<Goal> unmeasured = facts.goals().stream().filter(goal -> goal.kpis().isEmpty()).findFirst();
        if (unmeasured.isPresent()) {
            return check(Practice.DATA_DRIVEN, ATTENTION, PracticeFact.GOAL_WITHOUT_KPI, PracticeAction.NAME_KPI,
                    Map.of("goal", unmeasured.get().name()));
        }
        Map<String, Boolean> baselines = facts.kpis().baselines();
        if (baselines == null) {
            return check(Practice.DATA_DRIVEN, ATTENTION, PracticeFact.BASELINES_UNKNOWN, PracticeAction.ASK_ROI_AGAIN,
                    Map.of());
        }
        return facts.goals().stream().flatMap(goal -> lacking(goal, baselines).stream()).findFirst()
                .orElseGet(() -> check(Practice.DATA_DRIVEN, PASS, PracticeFact.ALL_GOALS_MEASURED, PracticeAction.LOOK_MONTHLY,
                        Map.of("kpis", text(kpis))));
    }

    /** What the goal lacks: one of its KPIs must be there, with a baseline. */
    private static Optional<PracticeCheck> lacking(Goal goal, Map<String, Boolean> baselines) {
        Map<String, String> named = Map.of("goal", goal.name(), "kpis", names(goal.kpis()));
        if (goal.kpis().stream().noneMatch(baselines::containsKey)) {
            return Optional
                    .of(check(Practice.DATA_DRIVEN, ATTENTION, PracticeFact.KPI_NOT_FOUND, PracticeAction.ATTACH_KPI, named));
        }
        if (goal.kpis().stream().noneMatch(key -> Boolean.TRUE.equals(baselines.get(key)))) {
            return Optional.of(
                    check(Practice.DATA_DRIVEN, ATTENTION, PracticeFact.KPI_WITHOUT_BASELINE, PracticeAction.SET_BASELINE,
                            named));
        }
        return Optional.empty();
    }

    private PracticeCheck scaleAndFlexibility() {
        if (facts.choices().isEmpty()) {
            return nothingChosen();
        }
        return facts.choices().stream().filter(choice -> !choice.evaluated()).findFirst()
                .map(choice -> check(Practice.SCALE_AND_FLEXIBILITY, ATTENTION, PracticeFact.CHOICE_NOT_EVALUATED,
                        PracticeAction.EVALUATE_CHOICE, Map.of("option", choice.option())))
                .orElseGet(() -> check(Practice.SCALE_AND_FLEXIBILITY, PASS, PracticeFact.CHOICE_EVALUATED,
                        PracticeAction.EVALUATE_AGAIN, Map.of("option", facts.choices().getLast().option())));
    }

    private PracticeCheck nothingChosen() {
        List<Task> tasks = serving(Practice.SCALE_AND_FLEXIBILITY);
        if (tasks.isEmpty()) {
            return check(Practice.SCALE_AND_FLEXIBILITY, FAIL, PracticeFact.NO_EVALUATION_TASK, PracticeAction.ADD_EVALUATION,
                    Map.of());
        }
        return tasks.stream().filter(Task::done).findFirst()
                .map(task -> check(Practice.SCALE_AND_FLEXIBILITY, PASS, PracticeFact.EVALUATION_TASK_DONE,
                        PracticeAction.EVALUATE_AGAIN, Map.of("task", task.name())))
                .orElseGet(() -> check(Practice.SCALE_AND_FLEXIBILITY, ATTENTION, PracticeFact.NOT_EVALUATED_YET,
                        PracticeAction.DO_TASK, Map.of("next", tasks.getFirst().name())));
    }

    /** A business case that was worked out lately is a look at the return too, until the first review. */
    private PracticeCheck assessRoiRegularly() {
        LocalDate reviewed = facts.returns().reviewedOn();
        LocalDate calculated = facts.returns().businessCaseOn();
        boolean review = reviewed != null && (calculated == null || !reviewed.isBefore(calculated));
        LocalDate looked = review ? reviewed : calculated;
        if (looked == null) {
            return check(Practice.ASSESS_ROI_REGULARLY, FAIL, PracticeFact.NO_BUSINESS_CASE, PracticeAction.MAKE_BUSINESS_CASE,
                    Map.of());
        }
        long days = ChronoUnit.DAYS.between(looked, facts.today());
        if (days >= FRESH_DAYS) {
            return check(Practice.ASSESS_ROI_REGULARLY, ATTENTION,
                    review ? PracticeFact.ROI_REVIEW_OLD : PracticeFact.BUSINESS_CASE_OLD, PracticeAction.REVIEW_ROI,
                    Map.of("days", text(days), "on", looked.toString()));
        }
        return check(Practice.ASSESS_ROI_REGULARLY, PASS,
                review ? PracticeFact.ROI_REVIEWED : PracticeFact.BUSINESS_CASE_FRESH, PracticeAction.REVIEW_ROI_BY,
                Map.of("on", looked.toString(), "by", looked.plusDays(FRESH_DAYS).toString()));
    }

    private List<Task> serving(Practice practice) {
        return facts.tasks().stream().filter(task -> task.practice() == practice).toList();
    }

    private static PracticeCheck check(Practice practice, PracticeState state, PracticeFact fact, PracticeAction action,
            Map<String, String> parameters) {
        return PracticeCheck.of(practice, state, fact, action, parameters);
    }

    private static String text(long count) {
        return Long.toString(count);
    }

    private static String names(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + ", ..." : first;
    }
}
