package dev.milepost.plan.outline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.process.ProcessService;
import dev.milepost.plan.profile.OrganizationProfileService;

/** Makes, reads, changes and puts away whole plans. */
@ApplicationScoped
public class PlanService {

    static final Sorting<Plan> SORTING = Sorting.<Plan> byCreation().by("name", String.class, Plan::name)
            .by("startDate", LocalDate.class, Plan::startDate)
            .by("createdAt", Instant.class, Plan::createdAt)
            .by("updatedAt", Instant.class, Plan::updatedAt);

    private static final String PLAN = "plan";

    private final PlanRepository plans;
    private final GoalRepository goals;
    private final ProcessService processes;
    private final PlanPlanting planting;
    private final PlanCompletion completion;
    private final OrganizationProfileService profiles;
    private final Changes changes;
    private final History history;
    private final Event<OutlineChanged> outlineChanged;
    private final CalendarService calendars;
    private final Clock clock;

    PlanService(PlanRepository plans, GoalRepository goals, ProcessService processes, PlanPlanting planting,
            PlanCompletion completion, OrganizationProfileService profiles, Changes changes, History history,
            Event<OutlineChanged> outlineChanged, CalendarService calendars, Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.processes = processes;
        this.planting = planting;
        this.completion = completion;
        this.profiles = profiles;
        this.changes = changes;
        this.history = history;
        this.outlineChanged = outlineChanged;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    public PlanView create(NewPlan wanted) {
        calendars.require(wanted.calendarId(), "/calendarId");
        processes.requireAll(wanted.processesOfGoals());
        Plan plan = new Plan(wanted.completedBy(profiles.get()), clock.instant());
        plans.persist(plan);
        wanted.goalsOrNone().forEach(goal -> goals.persist(new Goal(plan.id(), goal.edit(), clock.instant())));
        planting.plant(plan, wanted.templateKey());
        plans.flush();
        PlanView view = view(plan);
        history.record(reference(plan), plan.version(), HistoryAction.CREATED, null, view);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return view;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is none, or it is in the bin */
    @Transactional
    public PlanView get(Reference reference) {
        return view(required(reference));
    }

    @Transactional
    Page<PlanView> list(PlanFilter filter, @Nullable String sort, PageRequest request) {
        Page<Plan> page = Pages.of(plans, Plan::id)
                .where(filter.inBin() ? "deletedAt is not null" : "deletedAt is null")
                .where("status in :statuses", "statuses", filter.statuses())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("templateKey = :templateKey", "templateKey", filter.templateKey())
                .where("id in (select cast(function('plans_with_words', :q) as java.util.UUID))", "q", filter.words())
                .sorted(SORTING, sort).page(request);
        Map<UUID, List<GoalView>> goalsOf = goalsOf(page.items().stream().map(Plan::id).toList());
        return page.map(plan -> PlanView.of(plan, goalsOf.getOrDefault(plan.id(), List.of())));
    }

    @Transactional
    PlanView change(Reference reference, Precondition precondition, MergePatch patch) {
        Plan plan = requiredForChange(reference);
        PlanView before = view(plan);
        PlanEdit edit = changes.merge(precondition, patch, reference(plan), plan.version(), plan.edit());
        if (edit.status() == PlanStatus.COMPLETED && plan.status() != PlanStatus.COMPLETED) {
            completion.require(plan.id());
        }
        if (!Objects.equals(edit.calendarId(), plan.calendarId())) {
            calendars.require(edit.calendarId(), "/calendarId");
        }
        boolean moves = plan.datesDependOn(edit);
        plan.apply(edit, clock.instant());
        plans.flush();
        PlanView after = view(plan);
        history.record(reference(plan), plan.version(), HistoryAction.CHANGED, before, after);
        if (moves) {
            outlineChanged.fire(new OutlineChanged(plan.id()));
        }
        return after;
    }

    /** Changes a plan to what a file says of it; dates are left to the caller. */
    void apply(Plan plan, PlanEdit edit) {
        if (Same.values(plan.edit(), edit)) {
            return;
        }
        PlanView before = view(plan);
        plan.apply(edit, clock.instant());
        plans.flush();
        history.record(reference(plan), plan.version(), HistoryAction.CHANGED, before, view(plan));
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        Plan plan = requiredForChange(reference);
        precondition.require(plan.version());
        PlanView before = view(plan);
        plan.toBin(clock.instant());
        plans.flush();
        history.record(reference(plan), plan.version(), HistoryAction.DELETED, before, null);
    }

    @Transactional
    PlanView restore(Reference reference) {
        Plan plan = plans.findInBin(reference).orElseThrow(() -> reference.notFound("plan in the bin"));
        plan.fromBin(clock.instant());
        plans.flush();
        PlanView after = view(plan);
        history.record(reference(plan), plan.version(), HistoryAction.RESTORED, null, after);
        return after;
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(required(reference)), page);
    }

    /** The plan, held against other changes of it until the transaction ends; refused where it is closed. */
    Plan requiredOpen(Reference reference) {
        Plan plan = requiredForChange(reference);
        plan.requireOpen();
        return plan;
    }

    Plan required(Reference reference) {
        return plans.find(reference).orElseThrow(() -> reference.notFound(PLAN));
    }

    /** Whether the plan exists and is not in the bin. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isThere(UUID id) {
        return plans.find(Reference.of(id)).isPresent();
    }

    /** The id of an existing plan, for what hangs on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOf(Reference reference) {
        return required(reference).id();
    }

    /** Whether there is such a plan, and it is not in the bin. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean exists(UUID planId) {
        return plans.find(Reference.of(planId)).isPresent();
    }

    /** The id of an existing plan that takes changes, held against other changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOfOpen(Reference reference) {
        return requiredOpen(reference).id();
    }

    /**
     * For what points to plans, in one question.
     *
     * @return refuses with 422 at {@code /planId} those of the ids under which the organization has no plan
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> ruleFor(Set<UUID> planIds) {
        Set<UUID> present = planIds.isEmpty() ? Set.of() : plans.present(planIds);
        return planId -> {
            if (!present.contains(planId)) {
                throw PlanProblem.UNKNOWN_PLAN.because("There is no plan %s; GET /plans lists them", planId).at("/planId",
                        "unknown-plan", "the id of a plan");
            }
        };
    }

    PlanView view(Plan plan) {
        return PlanView.of(plan, goalsOf(List.of(plan.id())).getOrDefault(plan.id(), List.of()));
    }

    private Plan requiredForChange(Reference reference) {
        return plans.findForChange(reference).orElseThrow(() -> reference.notFound(PLAN));
    }

    private Map<UUID, List<GoalView>> goalsOf(List<UUID> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        Function<Goal, GoalView> toView = Goal::view;
        return goals.of(planIds).stream()
                .collect(Collectors.groupingBy(Goal::planId, Collectors.mapping(toView, Collectors.toList())));
    }

    private static ObjectReference reference(Plan plan) {
        return ObjectReference.of(PLAN, plan.id());
    }
}
