package dev.milepost.plan.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.process.ProcessService;
import dev.milepost.plan.profile.OrganizationProfileService;
import dev.milepost.plan.template.Template;
import dev.milepost.plan.template.TemplateService;

/** Makes, reads, changes and puts away whole plans. */
@ApplicationScoped
public class PlanService {

    static final Sorting<Plan> SORTING = Sorting.<Plan> byCreation().by("name", String.class, Plan::name)
            .by("startDate", LocalDate.class, Plan::startDate)
            .by("createdAt", Instant.class, Plan::createdAt)
            .by("updatedAt", Instant.class, Plan::updatedAt);

    private final PlanRepository plans;
    private final GoalRepository goals;
    private final ProcessService processes;
    private final TemplateService templates;
    private final PlanPlanting planting;
    private final PlanCompletion completion;
    private final OrganizationProfileService profiles;
    private final Keeping<Plan, PlanEdit, PlanView> keeping;
    private final Keeping<Goal, GoalEdit, GoalView> goalKeeping;
    private final Event<OutlineChanged> outlineChanged;
    private final CalendarService calendars;

    PlanService(PlanRepository plans, GoalRepository goals, ProcessService processes, TemplateService templates,
            PlanPlanting planting,
            PlanCompletion completion, OrganizationProfileService profiles, Keepings keepings,
            Event<OutlineChanged> outlineChanged, CalendarService calendars) {
        this.plans = plans;
        this.goals = goals;
        this.processes = processes;
        this.templates = templates;
        this.planting = planting;
        this.completion = completion;
        this.profiles = profiles;
        this.keeping = keepings.of(Plan.TYPE, plans);
        this.goalKeeping = keepings.of("goal", goals);
        this.outlineChanged = outlineChanged;
        this.calendars = calendars;
    }

    @Transactional
    public PlanView create(NewPlan wanted) {
        calendars.require(wanted.calendarId(), "/calendarId");
        processes.requireAll(wanted.processesOfGoals());
        Map<String, Template> template = templatesOf(List.of(wanted));
        Plan plan = new Plan(wanted.completedBy(profiles.get()), keeping.now());
        List<Goal> made = wanted.goalsOrNone().stream().map(goal -> new Goal(plan.id(), goal.edit(), keeping.now())).toList();
        PlanView view = keeping.add(plan.with(made.stream().map(Goal::view).toList()));
        if (wanted.templateKey() != null && !template.containsKey(wanted.templateKey())) {
            throw PlanProblem.unknownTemplate(wanted.templateKey(), templates.keys());
        }
        grow(Map.of(plan.id(), made), wanted.templateKey() == null ? Map.of()
                : Map.of(plan, wanted.written(Objects.requireNonNull(template.get(wanted.templateKey())))));
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return view;
    }

    /** Up to 500 at once; what they are made of is saved, and their dates are computed, for all of them together. */
    @Transactional
    BatchResult<PlanView> batch(Batch<NewPlan> batch) {
        batch.requireBounded();
        List<Plan> held = plans.findForChange(batch.named());
        Map<UUID, List<GoalView>> goalsOf = goalsOf(held.stream().map(Plan::id).toList());
        held.forEach(plan -> plan.with(goalsOf.getOrDefault(plan.id(), List.of())));
        PlanBatch rules = new PlanBatch(profiles.get(), templatesOf(batch.create()), templates::keys,
                ids -> calendars.ruleFor(ids, "/calendarId"), processes::ruleFor, goalKeeping::owners, completion::ruleFor,
                keeping.now());
        BatchResult<PlanView> done = keeping.batch(batch, rules);
        grow(rules.goals(), rules.planted());
        if (!rules.moved().isEmpty()) {
            outlineChanged.fire(new OutlineChanged(rules.moved()));
        }
        return done;
    }

    private Map<String, Template> templatesOf(List<NewPlan> wanted) {
        return templates.findAll(
                wanted.stream().map(NewPlan::templateKey).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** Gives new plans what they begin with. */
    private void grow(Map<UUID, List<Goal>> newGoals, Map<Plan, Template> wanted) {
        goals.persist(newGoals.values().stream().flatMap(List::stream));
        planting.plant(wanted);
        plans.flush();
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is none, or it is in the bin */
    @Transactional
    public PlanView get(Reference reference) {
        return view(required(reference));
    }

    @Transactional
    Page<PlanView> list(PlanFilter filter, @Nullable String sort, PageRequest request) {
        Page<Plan> page = keeping.pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("templateKey = :templateKey", "templateKey", filter.templateKey())
                .where("id in (select cast(function('plans_with_words', :q) as java.util.UUID))", "q", filter.words())
                .sorted(SORTING, sort).page(request);
        Map<UUID, List<GoalView>> goalsOf = goalsOf(page.items().stream().map(Plan::id).toList());
        return page.map(plan -> plan.with(goalsOf.getOrDefault(plan.id(), List.of())).view());
    }

    @Transactional
    PlanView change(Reference reference, Precondition precondition, MergePatch patch) {
        Plan plan = withGoals(requiredForChange(reference));
        PlanEdit edit = keeping.merge(plan, precondition, patch);
        if (edit.status() == PlanStatus.COMPLETED && plan.status() != PlanStatus.COMPLETED) {
            completion.require(plan.id());
        }
        if (!Objects.equals(edit.calendarId(), plan.calendarId())) {
            calendars.require(edit.calendarId(), "/calendarId");
        }
        boolean moves = plan.datesDependOn(edit);
        PlanView changed = keeping.apply(plan, edit);
        if (moves) {
            outlineChanged.fire(new OutlineChanged(plan.id()));
        }
        return changed;
    }

    /** Changes a plan to what a file says of it; dates are left to the caller. */
    void apply(Plan plan, PlanEdit edit) {
        if (!Same.values(plan.edit(), edit)) {
            keeping.apply(withGoals(plan), edit);
        }
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        keeping.delete(withGoals(requiredForChange(reference)), precondition);
    }

    @Transactional
    PlanView restore(Reference reference) {
        return keeping.restore(withGoals(keeping.requiredInBin(reference)));
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return keeping.history(reference, page);
    }

    /** The plan, held against other changes of it until the transaction ends; refused where it is closed. */
    Plan requiredOpen(Reference reference) {
        Plan plan = requiredForChange(reference);
        plan.requireOpen();
        return plan;
    }

    Plan required(Reference reference) {
        return keeping.required(reference);
    }

    /** Whether the plan exists and is not in the bin. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isThere(UUID id) {
        return keeping.find(Reference.of(id)).isPresent();
    }

    /** The id of an existing plan, for what hangs on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOf(Reference reference) {
        return required(reference).id();
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
        Set<UUID> present = planIds.isEmpty() ? Set.of() : plans.idsOf(planIds);
        return planId -> {
            if (!present.contains(planId)) {
                throw PlanProblem.UNKNOWN_PLAN.because("There is no plan %s; GET /plans lists them", planId).at("/planId",
                        "unknown-plan", "the id of a plan");
            }
        };
    }

    /** The ids of plans by how they were named, in one question; those that are not there, or can't be read, are left out. */
    Map<String, UUID> idsOf(Set<String> named) {
        Map<String, Reference> references = new HashMap<>();
        named.forEach(text -> {
            try {
                references.put(text, Reference.of("planId", text));
            } catch (ProblemException unreadable) {
                return;
            }
        });
        Map<Reference, UUID> found = new HashMap<>();
        plans.those(Set.copyOf(references.values()))
                .forEach(plan -> Stream.of(Reference.of(plan.id()), new Reference(null, plan.externalId()))
                        .forEach(reference -> found.put(reference, plan.id())));
        Map<String, UUID> ids = new HashMap<>();
        references.forEach((text, reference) -> Optional.ofNullable(found.get(reference)).ifPresent(id -> ids.put(text, id)));
        return ids;
    }

    /** Several in two statements, in the order they were made; those that are not there, or in the bin, are left out. */
    List<PlanView> those(Set<UUID> ids) {
        List<Plan> found = plans.present(ids);
        Map<UUID, List<GoalView>> goalsOf = goalsOf(found.stream().map(Plan::id).toList());
        return found.stream().map(plan -> plan.with(goalsOf.getOrDefault(plan.id(), List.of())).view()).toList();
    }

    PlanView view(Plan plan) {
        return withGoals(plan).view();
    }

    private Plan withGoals(Plan plan) {
        return plan.with(goalsOf(List.of(plan.id())).getOrDefault(plan.id(), List.of()));
    }

    private Plan requiredForChange(Reference reference) {
        return plans.findForChange(reference).orElseThrow(() -> reference.notFound(Plan.TYPE));
    }

    private Map<UUID, List<GoalView>> goalsOf(List<UUID> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        Function<Goal, GoalView> toView = Goal::view;
        return goals.of(planIds).stream()
                .collect(Collectors.groupingBy(Goal::planId, Collectors.mapping(toView, Collectors.toList())));
    }
}
