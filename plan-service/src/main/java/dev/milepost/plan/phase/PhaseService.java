package dev.milepost.plan.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.gate.GateService;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.request.TextFilter;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.timeline.ScheduleService;

/** The phases in which a plan is rolled out. */
@ApplicationScoped
public class PhaseService {

    static final Sorting<Phase> SORTING = Sorting.<Phase> byCreation()
            .by("position", Integer.class, Phase::position)
            .by("name", String.class, Phase::name)
            .by("goLiveDate", LocalDate.class, phase -> phase.edit().goLiveDate())
            .by("createdAt", Instant.class, Phase::createdAt)
            .by("updatedAt", Instant.class, Phase::updatedAt);

    private final PlanService plans;
    private final PlanTasks tasks;
    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final GateService gates;
    private final PhaseRepository phases;
    private final Keeping<Phase, PhaseEdit, PhaseFacts> keeping;

    PhaseService(PlanService plans, PlanTasks tasks, OutlineService outlines, ScheduleService schedules, GateService gates,
            PhaseRepository phases, Keepings keepings) {
        this.plans = plans;
        this.tasks = tasks;
        this.outlines = outlines;
        this.schedules = schedules;
        this.gates = gates;
        this.phases = phases;
        this.keeping = keepings.of("phase", phases);
    }

    /** In the order of the rollout, or the bin page by page in the order they were made. */
    @Transactional
    Page<PhaseView> list(Reference plan, TextFilter filter, @Nullable String sort, PageRequest request) {
        UUID planId = plans.idOf(plan);
        Page<Phase> page = of(planId).pages(filter.inBin()).where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(audience, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort == null ? "position" : sort).page(request);
        return new Page<>(views(planId, page.items()), page.nextCursor(), page.count());
    }

    @Transactional
    PhaseView get(Reference plan, Reference phase) {
        return view(of(plans.idOf(plan)).required(phase));
    }

    @Transactional
    PhaseView create(Reference plan, NewPhase wanted) {
        UUID planId = plans.idOfOpen(plan);
        List<Phase> others = phases.of(planId);
        PhaseEdit edit = wanted.edit(others.stream().mapToInt(Phase::position).max().orElse(0));
        references(planId, List.of(edit), others).requireFit(edit);
        Phase phase = new Phase(planId, edit, keeping.now());
        keeping.add(phase);
        return view(phase);
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<PhaseView> batch(Reference plan, Batch<NewPhase> batch) {
        UUID planId = plans.idOfOpen(plan);
        BatchResult<PhaseFacts> done = of(planId).batch(batch, new PhaseBatch(planId, phases.of(planId),
                (edits, others) -> references(planId, edits, others), keeping.now()));
        List<Phase> present = phases.those(planId, done.present().stream().map(PhaseFacts::id).toList());
        Map<UUID, PhaseView> views = views(planId, present).stream()
                .collect(Collectors.toMap(PhaseView::id, Function.identity()));
        return done.map(phase -> Objects.requireNonNull(views.get(phase.id())));
    }

    @Transactional
    PhaseView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Phase phase = of(planId).required(reference);
        PhaseEdit edit = keeping.merge(phase, precondition, patch);
        if (!edit.equals(phase.edit())) {
            references(planId, List.of(edit),
                    phases.of(planId).stream().filter(other -> !other.id().equals(phase.id())).toList()).requireFit(edit);
        }
        keeping.apply(phase, edit);
        return view(phase);
    }

    @Transactional
    void delete(Reference plan, Reference phase, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(phase, precondition);
    }

    @Transactional
    PhaseView restore(Reference plan, Reference reference) {
        UUID planId = plans.idOfOpen(plan);
        Phase phase = of(planId).requiredInBin(reference);
        references(planId, List.of(), phases.of(planId)).requireFree(phase.taskIds());
        keeping.restore(phase);
        return view(phase);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference phase, PageRequest page) {
        return of(plans.idOf(plan)).history(phase, page);
    }

    /** The plan is held, so that no other phase takes a task at the same moment. */
    private PhaseReferences references(UUID planId, Collection<PhaseEdit> edits, Collection<Phase> others) {
        Set<UUID> taskIds = new HashSet<>();
        Set<UUID> gateIds = new HashSet<>();
        edits.forEach(edit -> {
            taskIds.addAll(edit.taskIds());
            Optional.ofNullable(edit.milestoneId()).ifPresent(taskIds::add);
            Optional.ofNullable(edit.exitGateId()).ifPresent(gateIds::add);
        });
        return new PhaseReferences(tasks.known(planId, taskIds), gates.standings(planId, gateIds).keySet(), others);
    }

    private PhaseView view(Phase phase) {
        return views(phase.planId(), List.of(phase)).getFirst();
    }

    /** All phases of a plan that has been read and scheduled, in their order. */
    @Transactional
    public List<PhaseView> all(PlanContent content, Schedule schedule) {
        return views(content, schedule, phases.of(content.plan().id()));
    }

    private List<PhaseView> views(UUID planId, List<Phase> some) {
        PlanContent content = outlines.read(Reference.of(planId));
        return views(content, schedules.of(content), some);
    }

    private List<PhaseView> views(PlanContent content, Schedule schedule, List<Phase> some) {
        PhaseReader reader = new PhaseReader(content, schedule, gates.standings(content.plan().id(),
                some.stream().flatMap(phase -> Optional.ofNullable(phase.exitGateId()).stream()).toList()));
        return some.stream().map(phase -> reader.view(phase.view())).toList();
    }

    private Keeping<Phase, PhaseEdit, PhaseFacts> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
