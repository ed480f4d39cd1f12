package dev.milepost.plan.phase;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.timeline.ScheduleService;

/** The phases in which a plan is rolled out. */
@ApplicationScoped
public class PhaseService {

    private static final Sorting<Phase> SORTING = Sorting.<Phase> byCreation().by("position", Integer.class, Phase::position);

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
    Page<PhaseView> list(Reference plan, BinFilter filter, PageRequest request) {
        UUID planId = plans.idOf(plan);
        Page<Phase> page = of(planId).pages(filter.inBin()).where("externalId = :externalId", "externalId", filter.externalId())
                .sorted(SORTING, "position").page(request);
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
        requireFit(planId, edit, others);
        Phase phase = new Phase(planId, edit, keeping.now());
        keeping.add(phase);
        return view(phase);
    }

    @Transactional
    PhaseView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Phase phase = of(planId).required(reference);
        PhaseEdit edit = keeping.merge(phase, precondition, patch);
        if (!edit.equals(phase.edit())) {
            requireFit(planId, edit, phases.of(planId).stream().filter(other -> !other.id().equals(phase.id())).toList());
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
        requireOwnTasks(phase.taskIds(), phases.of(planId));
        keeping.restore(phase);
        return view(phase);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference phase, PageRequest page) {
        return of(plans.idOf(plan)).history(phase, page);
    }

    /** The plan is held, so that no other phase takes a task at the same moment. */
    private void requireFit(UUID planId, PhaseEdit edit, List<Phase> others) {
        tasks.requireIn(planId, edit.taskIds(), "/taskIds");
        requireOwnTasks(edit.taskIds(), others);
        if (edit.milestoneId() != null
                && tasks.required(planId, edit.milestoneId(), "/milestoneId").kind() != TaskKind.MILESTONE) {
            throw PhaseProblem.GO_LIVE_IS_NO_MILESTONE.because("The task is work, not a milestone").at("/milestoneId",
                    "not-a-milestone", "the id of a task of kind MILESTONE");
        }
        if (edit.exitGateId() != null) {
            gates.requireIn(planId, edit.exitGateId(), "/exitGateId");
        }
    }

    private static void requireOwnTasks(List<UUID> taskIds, List<Phase> others) {
        Set<UUID> wanted = new HashSet<>(taskIds);
        others.forEach(other -> other.taskIds().stream().filter(wanted::contains).findFirst().ifPresent(taken -> {
            throw PhaseProblem.TASK_IN_OTHER_PHASE
                    .because("The task %s belongs to the phase \"%s\": take it out there first", taken, other.name())
                    .at("/taskIds", "in-other-phase", "must be in no other phase");
        }));
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
