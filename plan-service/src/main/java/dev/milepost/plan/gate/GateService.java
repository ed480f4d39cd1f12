package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.finance.KpiReadings;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.pilot.PilotService;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The gates of plans. */
@ApplicationScoped
public class GateService {

    private static final Sorting<Gate> SORTING = Sorting.<Gate> byCreation()
            .by("name", String.class, Gate::name)
            .by("createdAt", Instant.class, Gate::createdAt)
            .by("updatedAt", Instant.class, Gate::updatedAt);

    private final PlanService plans;
    private final PlanTasks tasks;
    private final GateRepository gates;
    private final ApprovalRepository approvals;
    private final GateChecks checks;
    private final GateOpening opening;
    private final KpiReadings kpis;
    private final PilotService pilots;
    private final Keeping<Gate, GateEdit, GateFacts> keeping;
    private final Outbox outbox;
    private final Caller caller;

    GateService(PlanService plans, PlanTasks tasks, GateRepository gates, ApprovalRepository approvals, GateChecks checks,
            GateOpening opening, KpiReadings kpis, PilotService pilots, Keepings keepings, Outbox outbox,
            Caller caller) {
        this.plans = plans;
        this.tasks = tasks;
        this.gates = gates;
        this.approvals = approvals;
        this.checks = checks;
        this.opening = opening;
        this.kpis = kpis;
        this.pilots = pilots;
        this.keeping = keepings.of("gate", gates);
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Checked on what is known here; a single gate asks the roi service. */
    @Transactional
    Page<GateView> list(Reference plan, GateFilter filter, @Nullable String sort, PageRequest request) {
        UUID planId = plans.idOf(plan);
        Page<Gate> page = of(planId).pages(filter.inBin()).where("status in :statuses", "statuses", filter.statuses())
                .where("milestoneId = :milestone", "milestone", filter.milestoneId)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request);
        return new Page<>(checks.of(page.items()).stream().map(GateCheck::view).toList(), page.nextCursor(),
                page.count());
    }

    /** Asks the roi service between two transactions. */
    GateView get(Reference plan, Reference gate) {
        fetchKpis(plan, gate);
        return QuarkusTransaction.requiringNew().call(() -> checks.of(of(plans.idOf(plan)).required(gate)).view());
    }

    void fetchKpis(Reference plan, Reference gate) {
        kpis.fetch(QuarkusTransaction.requiringNew().call(() -> of(plans.idOf(plan)).required(gate).kpis()));
    }

    /** How gates stand, by id; those that are not in the plan are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, GateStanding> standings(UUID planId, Collection<UUID> gateIds) {
        return gates.those(planId, gateIds).stream()
                .collect(Collectors.toMap(Gate::id, gate -> new GateStanding(gate.name(), gate.view().status())));
    }

    /** The gates of an existing plan that wait for pilots, in the order they were made. */
    @Transactional
    public List<PilotGate> waitingForPilots(UUID planId) {
        return gates.of(planId).stream().filter(gate -> !gate.pilotIds().isEmpty())
                .map(gate -> new PilotGate(gate.name(), gate.milestoneId(), gate.view().status(), gate.pilotIds())).toList();
    }

    /**
     * 422 for an id under which a plan has no gate.
     *
     * @param pointer where the id stands in the request
     */
    public static ProblemException unknown(UUID gateId, String pointer) {
        return GateProblem.UNKNOWN_GATE.because("The plan has no gate %s; GET /plans/{planId}/gates lists them", gateId)
                .at(pointer, "unknown-gate", "the id of a gate of this plan");
    }

    @Transactional
    GateView create(Reference plan, NewGate wanted) {
        UUID planId = plans.idOfOpen(plan);
        GateEdit edit = wanted.edit();
        GateReferences known = references(planId, List.of(wanted.milestoneId()), edit.criteria());
        known.requireMilestone(wanted.milestoneId());
        known.requireNamed(edit.criteria());
        Gate gate = new Gate(planId, wanted.milestoneId(), edit, keeping.now());
        keeping.add(gate);
        return settled(gate);
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<GateView> batch(Reference plan, Batch<NewGate> batch) {
        UUID planId = plans.idOfOpen(plan);
        BatchResult<GateFacts> done = of(planId).batch(batch,
                new GateBatch(planId, (milestones, criteria) -> references(planId, milestones, criteria), keeping.now()));
        opening.openWhatIsMet(Set.of(planId));
        List<Gate> present = gates.those(planId, done.present().stream().map(GateFacts::id).toList());
        Map<UUID, GateView> views = checks.of(present).stream().map(GateCheck::view)
                .collect(Collectors.toMap(GateView::id, Function.identity()));
        return done.map(gate -> Objects.requireNonNull(views.get(gate.id())));
    }

    private GateReferences references(UUID planId, Collection<UUID> milestones, Collection<Criterion> criteria) {
        Set<UUID> taskIds = new HashSet<>(milestones);
        Set<UUID> pilotIds = new HashSet<>();
        criteria.forEach(criterion -> {
            Optional.ofNullable(criterion.taskId()).ifPresent(taskIds::add);
            Optional.ofNullable(criterion.pilotId()).ifPresent(pilotIds::add);
        });
        return new GateReferences(tasks.known(planId, taskIds), pilots.standings(planId, pilotIds).keySet(),
                milestones.isEmpty() ? List.of() : gates.of(planId));
    }

    @Transactional
    GateView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Gate gate = of(planId).required(reference);
        GateEdit edit = keeping.merge(gate, precondition, patch);
        if (!edit.criteria().equals(gate.view().criteria())) {
            references(planId, List.of(), edit.criteria()).requireNamed(edit.criteria());
        }
        keeping.apply(gate, edit);
        return settled(gate);
    }

    @Transactional
    GateView say(Reference plan, Reference reference, String key, Precondition precondition, NewEvidence said) {
        Gate gate = of(plans.idOfOpen(plan)).required(reference);
        precondition.require(gate.version());
        boolean empty = (said.text() == null || said.text().isBlank()) && said.link() == null;
        if (said.met() && empty) {
            throw GateProblem.EVIDENCE_EMPTY.because("Say in text, or show by a link, why the criterion is met").at("/text",
                    "missing", "or link");
        }
        Evidence evidence = new Evidence(said.met(), said.text(), said.link(), caller.name(), keeping.now());
        return decided(gate, changed -> changed.say(key, evidence), false);
    }

    @Transactional
    GateView approve(Reference plan, Reference reference, NewApproval approval) {
        Gate gate = of(plans.idOfOpen(plan)).required(reference);
        gate.requireShut();
        if (approval.evidenceVersion() != gate.evidenceVersion()) {
            throw GateProblem.EVIDENCE_HAS_CHANGED
                    .because("Version %d of the evidence is the current one, you have seen %d: look at it again",
                            gate.evidenceVersion(), approval.evidenceVersion())
                    .at("/evidenceVersion", "not-current", "is " + gate.evidenceVersion());
        }
        if (approval.role() != null && !gate.requiredRoles().contains(approval.role())) {
            throw GateProblem.ROLE_NOT_REQUIRED.because("The gate asks for approvals in the roles %s", gate.requiredRoles())
                    .at("/role", "not-required", "one of " + gate.requiredRoles() + ", or none");
        }
        if (approvals.isApproved(gate.id(), gate.evidenceVersion(), caller.subject())) {
            throw GateProblem.ALREADY_APPROVED.because("You have approved version %d of the evidence: somebody else must too",
                    gate.evidenceVersion());
        }
        approvals.persist(new Approval(gate.id(), approval, caller, keeping.now()));
        approvals.flush();
        return settled(gate);
    }

    @Transactional
    GateView check(Reference plan, Reference gate) {
        return settled(of(plans.idOfOpen(plan)).required(gate));
    }

    @Transactional
    GateView waive(Reference plan, Reference gate, String reason) {
        return decided(of(plans.idOfOpen(plan)).required(gate),
                waived -> waived.waive(reason, caller.name(), keeping.now()), true);
    }

    @Transactional
    GateView shut(Reference plan, Reference gate, String reason) {
        return decided(of(plans.idOfOpen(plan)).required(gate), shut -> shut.shut(reason, caller.name(), keeping.now()), true);
    }

    @Transactional
    void delete(Reference plan, Reference gate, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(gate, precondition);
    }

    @Transactional
    GateView restore(Reference plan, Reference reference) {
        UUID planId = plans.idOfOpen(plan);
        Gate gate = of(planId).requiredInBin(reference);
        references(planId, List.of(gate.milestoneId()), List.of()).requireMilestone(gate.milestoneId());
        keeping.restore(gate);
        return settled(gate);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference gate, PageRequest page) {
        return of(plans.idOf(plan)).history(gate, page);
    }

    private GateView decided(Gate gate, Consumer<Gate> decision, boolean told) {
        GateFacts before = gate.view();
        decision.accept(gate);
        GateFacts after = keeping.changed(gate, before);
        if (told) {
            outbox.publish(GateStatusChanged.TYPE, gate.id(), GateStatusChanged.of(gate.planId(), after));
            return checks.of(gate).view();
        }
        return settled(gate);
    }

    private GateView settled(Gate gate) {
        opening.openWhatIsMet(Set.of(gate.planId()));
        return checks.of(gate).view();
    }

    private Keeping<Gate, GateEdit, GateFacts> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
