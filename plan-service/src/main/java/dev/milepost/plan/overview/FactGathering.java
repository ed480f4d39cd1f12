package dev.milepost.plan.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.evaluation.ChosenOption;
import dev.milepost.plan.evaluation.EvaluationService;
import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.gate.GateService;
import dev.milepost.plan.gate.GateStatus;
import dev.milepost.plan.gate.PilotGate;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.people.Involvement;
import dev.milepost.plan.people.PeopleService;
import dev.milepost.plan.pilot.PilotService;
import dev.milepost.plan.pilot.PilotStanding;
import dev.milepost.plan.pilot.PilotStatus;
import dev.milepost.plan.pilot.Verdict;
import dev.milepost.plan.practice.PracticeFacts;
import dev.milepost.plan.review.ReviewKind;
import dev.milepost.plan.review.ReviewService;

/** Gathers what the five practices are checked on. */
@ApplicationScoped
class FactGathering {

    private final PeopleService people;
    private final ReviewService reviews;
    private final PilotService pilots;
    private final GateService gates;
    private final EvaluationService evaluations;
    private final Clock clock;

    FactGathering(PeopleService people, ReviewService reviews, PilotService pilots, GateService gates,
            EvaluationService evaluations, Clock clock) {
        this.people = people;
        this.reviews = reviews;
        this.pilots = pilots;
        this.gates = gates;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** What is known here besides the plan itself. */
    record Known(Involvement people, @Nullable LocalDate reviewedOn, List<PilotStanding> pilots, List<PilotGate> gates,
            List<ChosenOption> chosen) {
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Known read(UUID planId) {
        return new Known(people.involvement(planId), reviews.lastHeldOn(planId, ReviewKind.ROI).orElse(null),
                pilots.standings(planId), gates.waitingForPilots(planId), evaluations.chosenFor(planId));
    }

    PracticeFacts facts(PlanContent content, Known known, PracticeFacts.Kpis kpis, @Nullable LocalDate businessCaseOn) {
        Map<UUID, String> stepKeys = content.steps().stream().collect(Collectors.toMap(StepView::id, StepView::key));
        List<PracticeFacts.Task> tasks = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED)
                .map(task -> task(task, stepKeys.getOrDefault(task.stepId(), ""))).toList();
        Map<String, Set<String>> successors = new HashMap<>();
        content.dependencies().forEach(dependency -> successors
                .computeIfAbsent(dependency.predecessorId().toString(), id -> new HashSet<>())
                .add(dependency.successorId().toString()));
        return new PracticeFacts(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                content.plan().goals().stream().map(goal -> new PracticeFacts.Goal(goal.name(), goal.kpiKeys()))
                        .toList(),
                tasks, successors,
                known.pilots().stream().map(FactGathering::pilot).toList(), gates(known),
                known.chosen().stream().map(one -> new PracticeFacts.Choice(one.optionName(),
                        one.isEvaluatedForScaleAndFlexibility())).toList(),
                people(known.people()), kpis, new PracticeFacts.Returns(known.reviewedOn(), businessCaseOn));
    }

    private static PracticeFacts.Task task(TaskView task, String stepKey) {
        return new PracticeFacts.Task(task.id().toString(), task.name(), stepKey, task.practice(), task.actualStart() != null,
                task.status() == TaskStatus.DONE);
    }

    private static PracticeFacts.Pilot pilot(PilotStanding pilot) {
        boolean decided = pilot.status() == PilotStatus.DECIDED;
        return new PracticeFacts.Pilot(pilot.name(), decided && pilot.verdict() == Verdict.SCALE,
                decided && pilot.verdict() == Verdict.STOP);
    }

    /** Each by the first of its pilots that is still in the plan. */
    private static List<PracticeFacts.Gate> gates(Known known) {
        Map<UUID, String> pilots = known.pilots().stream().collect(Collectors.toMap(PilotStanding::id, PilotStanding::name));
        return known.gates().stream().flatMap(gate -> gate.pilotIds().stream().filter(pilots::containsKey).limit(1)
                .map(pilot -> new PracticeFacts.Gate(gate.name(), gate.milestoneId().toString(), state(gate.status()),
                        pilots.getOrDefault(pilot, ""))))
                .toList();
    }

    private static PracticeFacts.Gate.State state(GateStatus status) {
        return switch (status) {
            case SHUT -> PracticeFacts.Gate.State.SHUT;
            case OPEN -> PracticeFacts.Gate.State.OPEN;
            case WAIVED -> PracticeFacts.Gate.State.WAIVED;
        };
    }

    private static PracticeFacts.People people(Involvement known) {
        return new PracticeFacts.People(known.affected(), known.notConsulted(), known.notAnswered(), known.openConcerns(),
                known.oldestRaisedOn());
    }

    /** When the business case was last looked at, as far as that is known. */
    static @Nullable LocalDate lookedAt(FinanceView finance, FinanceView.@Nullable LastKnown told) {
        Instant at = finance.updatedAt() != null ? finance.updatedAt() : told == null ? null : told.at();
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
