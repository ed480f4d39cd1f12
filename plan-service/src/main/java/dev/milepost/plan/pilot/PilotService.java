package dev.milepost.plan.pilot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.finance.KpiReadings;
import dev.milepost.plan.finance.SpentCosts;
import dev.milepost.plan.outline.KnownTasks;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.part.PointingBatch;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The pilots of plans, until a verdict is given. */
@ApplicationScoped
public class PilotService {

    private static final Sorting<Pilot> SORTING = Sorting.<Pilot> byCreation()
            .by("name", String.class, Pilot::name)
            .by("createdAt", Instant.class, Pilot::createdAt)
            .by("updatedAt", Instant.class, Pilot::updatedAt);

    private final PlanService plans;
    private final PlanTasks tasks;
    private final PilotRepository pilots;
    private final IterationRepository iterations;
    private final FeedbackRepository feedback;
    private final PilotChecks checks;
    private final StopRules stopRules;
    private final PilotHolds holds;
    private final KpiReadings kpis;
    private final SpentCosts spent;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;
    private final Outbox outbox;
    private final Caller caller;

    PilotService(PlanService plans, PlanTasks tasks, PilotRepository pilots, IterationRepository iterations,
            FeedbackRepository feedback, PilotChecks checks, StopRules stopRules, PilotHolds holds, KpiReadings kpis,
            SpentCosts spent, Keepings keepings, Outbox outbox, Caller caller) {
        this.plans = plans;
        this.tasks = tasks;
        this.pilots = pilots;
        this.iterations = iterations;
        this.feedback = feedback;
        this.checks = checks;
        this.stopRules = stopRules;
        this.holds = holds;
        this.kpis = kpis;
        this.spent = spent;
        this.keeping = keepings.of("pilot", pilots);
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Judged on what is known here; a single pilot asks the roi service. */
    @Transactional
    Page<PilotView> list(Reference plan, PilotFilter filter, @Nullable String sort, PageRequest request) {
        UUID planId = plans.idOf(plan);
        Page<Pilot> page = of(planId).pages(filter.inBin()).where("status in :statuses", "statuses", filter.statuses())
                .where("verdict in :verdicts", "verdicts", filter.verdicts())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(hypothesis) like :q escape '!' or lower(coalesce(scope, '')) like :q escape '!')",
                        "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request);
        return new Page<>(checks.views(planId, page.items()), page.nextCursor(), page.count());
    }

    /** Asks the roi service between two transactions. */
    PilotView get(Reference plan, Reference pilot) {
        fetchKpis(plan, pilot);
        return QuarkusTransaction.requiringNew().call(() -> checks.view(of(plans.idOf(plan)).required(pilot)));
    }

    void fetchKpis(Reference plan, Reference pilot) {
        Pilot found = QuarkusTransaction.requiringNew().call(() -> of(plans.idOf(plan)).required(pilot));
        Runnable costs = found.taskId() == null ? () -> {
        } : spent.begin(found.planId());
        kpis.fetch(found.kpis());
        costs.run();
    }

    /** How all pilots of an existing plan stand, in the order they were made. */
    @Transactional
    public List<PilotStanding> standings(UUID planId) {
        return pilots.of(planId).stream().map(Pilot::standing).toList();
    }

    /** How pilots stand, by id; those that are not in the plan are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, PilotStanding> standings(UUID planId, Collection<UUID> pilotIds) {
        return pilots.those(planId, pilotIds).stream().collect(Collectors.toMap(Pilot::id, Pilot::standing));
    }

    /** How pilots of whatever plans stand, by id; those that are not there, or in the bin, are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, PilotStanding> standings(Collection<UUID> pilotIds) {
        return pilots.those(pilotIds).stream().collect(Collectors.toMap(Pilot::id, Pilot::standing));
    }

    /** The plans of pilots by the ids of those; what is not there, or in the bin, is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> plansOf(Collection<UUID> pilotIds) {
        return pilots.those(pilotIds).stream().collect(Collectors.toMap(Pilot::id, Pilot::planId));
    }

    /**
     * 422 for an id under which a plan has no pilot.
     *
     * @param pointer where the id stands in the request
     */
    public static ProblemException unknown(UUID pilotId, String pointer) {
        return PilotProblem.UNKNOWN_PILOT
                .because("The plan has no pilot %s; GET /plans/{planId}/pilots lists them", pilotId)
                .at(pointer, "unknown-pilot", "the id of a pilot of this plan");
    }

    @Transactional
    PilotView create(Reference plan, NewPilot wanted) {
        UUID planId = plans.idOfOpen(plan);
        requireTask(planId, wanted.taskId());
        Pilot pilot = new Pilot(planId, wanted.edit(), keeping.now());
        keeping.add(pilot);
        return checks.view(pilot);
    }

    /** Up to 500 at once; stop rules that are broken then are told one by one. */
    @Transactional
    BatchResult<PilotView> batch(Reference plan, Batch<NewPilot> batch) {
        UUID planId = plans.idOfOpen(plan);
        BatchResult<PilotFacts> done = of(planId).batch(batch,
                new PointingBatch<>(wanted -> new Pilot(planId, wanted.edit(), keeping.now()), Pilot::edit, PilotEdit::taskId,
                        ids -> taskRule(planId, ids)));
        List<Pilot> present = pilots.those(planId, done.present().stream().map(PilotFacts::id).toList());
        stopRules.watch(planId, present);
        Map<UUID, PilotView> views = checks.views(planId, present).stream()
                .collect(Collectors.toMap(PilotView::id, Function.identity()));
        return done.map(pilot -> Objects.requireNonNull(views.get(pilot.id())));
    }

    private Consumer<UUID> taskRule(UUID planId, Collection<UUID> taskIds) {
        KnownTasks known = tasks.known(planId, taskIds);
        return id -> known.required(id, "/taskId");
    }

    @Transactional
    PilotView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Pilot pilot = of(planId).required(reference);
        PilotEdit edit = keeping.merge(pilot, precondition, patch);
        if (edit.taskId() != null && !edit.taskId().equals(pilot.taskId())) {
            requireTask(planId, edit.taskId());
        }
        keeping.apply(pilot, edit);
        return watched(pilot);
    }

    @Transactional
    PilotView start(Reference plan, Reference reference) {
        Pilot pilot = of(plans.idOfOpen(plan)).required(reference);
        PilotFacts before = pilot.view();
        pilot.start();
        iterations.persist(new Iteration(before, keeping.now()));
        keeping.changed(pilot, before);
        return watched(pilot);
    }

    @Transactional
    PilotView say(Reference plan, Reference reference, String key, Precondition precondition, NewSaid said) {
        Pilot pilot = of(plans.idOfOpen(plan)).required(reference);
        precondition.require(pilot.version());
        if ((said.text() == null || said.text().isBlank()) && said.link() == null) {
            throw PilotProblem.PILOT_EVIDENCE_EMPTY.because("Say in text, or show by a link, on which facts").at("/text",
                    "missing", "or link");
        }
        PilotFacts before = pilot.view();
        pilot.say(key, new Said(said.met(), said.text(), said.link(), caller.name(), keeping.now()));
        keeping.changed(pilot, before);
        return watched(pilot);
    }

    @Transactional
    PilotView check(Reference plan, Reference pilot) {
        return watched(of(plans.idOfOpen(plan)).required(pilot));
    }

    /** What was proposed when a stop rule was broken. */
    @Transactional
    PilotView hold(Reference plan, Reference reference) {
        Pilot pilot = of(plans.idOfOpen(plan)).required(reference);
        pilot.requireBroken();
        PilotFacts before = pilot.view();
        if (!holds.hold(pilot, PilotHolds.STOP_RULE).isEmpty()) {
            keeping.changed(pilot, before);
        }
        return checks.view(pilot);
    }

    /** What was proposed when the pilot went on. */
    @Transactional
    PilotView release(Reference plan, Reference reference) {
        Pilot pilot = of(plans.idOfOpen(plan)).required(reference);
        pilot.requireHolds();
        PilotFacts before = pilot.view();
        List<UUID> released = holds.release(pilot);
        iterations.last(pilot.id()).ifPresent(iteration -> iteration.released(released));
        keeping.changed(pilot, before);
        outbox.publish(HoldsReleased.TYPE, pilot.id(),
                new HoldsReleased(pilot.id(), pilot.planId(), pilot.name(), released));
        return checks.view(pilot);
    }

    @Transactional
    void delete(Reference plan, Reference pilot, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(pilot, precondition);
    }

    @Transactional
    PilotView restore(Reference plan, Reference reference) {
        Pilot pilot = of(plans.idOfOpen(plan)).requiredInBin(reference);
        keeping.restore(pilot);
        return watched(pilot);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference pilot, PageRequest page) {
        return of(plans.idOf(plan)).history(pilot, page);
    }

    @Transactional
    Page<FeedbackView> feedback(Reference plan, Reference pilot, FeedbackFilter filter, PageRequest page) {
        UUID pilotId = of(plans.idOf(plan)).required(pilot).id();
        return Pages.of(feedback, Feedback::id).where("pilotId = :pilot", "pilot", pilotId)
                .where("iteration = :iteration", "iteration", filter.iteration)
                .where("(lower(text) like :q escape '!' or lower(coalesce(source, '')) like :q escape '!')", "q",
                        filter.pattern())
                .newestFirst().page(page).map(Feedback::view);
    }

    /** All of it belongs to the current iteration. */
    @Transactional
    List<FeedbackView> give(Reference plan, Reference reference, List<NewFeedback> wanted) {
        Pilot pilot = of(plans.idOfOpen(plan)).required(reference);
        List<Feedback> given = wanted.stream()
                .map(one -> new Feedback(pilot.id(), pilot.standing().iteration(), one, caller.name(), keeping.now())).toList();
        feedback.persist(given);
        return given.stream().map(Feedback::view).toList();
    }

    private PilotView watched(Pilot pilot) {
        stopRules.watch(pilot.planId(), List.of(pilot));
        return checks.view(pilot);
    }

    private void requireTask(UUID planId, @Nullable UUID taskId) {
        if (taskId != null) {
            taskRule(planId, List.of(taskId)).accept(taskId);
        }
    }

    private Keeping<Pilot, PilotEdit, PilotFacts> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
