package dev.milepost.plan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.calendar.WorkingTime;

/** Reads a plan whole, in a fixed number of statements however large it is. */
@ApplicationScoped
public class OutlineService {

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final DependencyRepository dependencies;
    private final CalendarService calendars;

    OutlineService(PlanService plans, StepRepository steps, TaskRepository tasks, DependencyRepository dependencies,
            CalendarService calendars) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.calendars = calendars;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is none, or it is in the bin */
    @Transactional
    public PlanContent read(Reference reference) {
        return contents(List.of(plans.get(reference))).getFirst();
    }

    /** Several plans in as many statements as one; those that are not there, or in the bin, are left out. */
    @Transactional
    public List<PlanContent> read(Set<UUID> planIds) {
        return contents(plans.those(planIds));
    }

    private List<PlanContent> contents(List<PlanView> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = wanted.stream().map(PlanView::id).toList();
        Map<UUID, List<Step>> stepsOf = steps.of(ids).stream().collect(Collectors.groupingBy(Step::planId));
        Map<UUID, List<Task>> tasksOf = tasks.of(ids).stream().collect(Collectors.groupingBy(Task::planId));
        Map<UUID, List<Dependency>> linksOf = dependencies.of(ids).stream().collect(Collectors.groupingBy(Dependency::planId));
        List<PlanContent> contents = new ArrayList<>();
        for (PlanView plan : wanted) {
            contents.add(content(plan, stepsOf.getOrDefault(plan.id(), List.of()), tasksOf.getOrDefault(plan.id(), List.of()),
                    linksOf.getOrDefault(plan.id(), List.of())));
        }
        Set<UUID> named = contents.stream().flatMap(one -> PlanContent.calendarIds(one.plan(), one.tasks()).stream())
                .collect(Collectors.toSet());
        Map<UUID, WorkingTime> working = calendars.workingTimes(named);
        return contents.stream().map(one -> one.with(working)).toList();
    }

    /** Its calendars are still to come. */
    private static PlanContent content(PlanView plan, List<Step> ofPlan, List<Task> itsTasks, List<Dependency> itsLinks) {
        List<StepView> ordered = ofPlan.stream().map(Step::view).toList();
        Map<UUID, Integer> places = new HashMap<>();
        ordered.forEach(step -> places.put(step.id(), places.size()));
        List<TaskView> inOrder = itsTasks.stream().map(Task::view)
                .sorted(Comparator.comparingInt(task -> places.getOrDefault(task.stepId(), places.size()))).toList();
        Set<UUID> present = inOrder.stream().map(TaskView::id).collect(Collectors.toSet());
        List<DependencyView> between = itsLinks.stream().map(Dependency::view)
                .filter(one -> present.contains(one.predecessorId()) && present.contains(one.successorId())).toList();
        return new PlanContent(plan, ordered, inOrder, between, Map.of());
    }

    /**
     * Refuses a step that the plan does not have; null is none and passes.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 at {@code /stepId}
     */
    @Transactional
    public void requireStep(UUID planId, @Nullable UUID stepId) {
        if (stepId != null && !steps.isIn(planId, stepId)) {
            throw PlanProblem.unknownStep(stepId);
        }
    }

    /**
     * Refuses a task that the plan does not have; null is none and passes.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 at {@code /taskId}
     */
    @Transactional
    public void requireTask(UUID planId, @Nullable UUID taskId) {
        if (taskId != null && !tasks.areIn(planId, Set.of(taskId))) {
            throw PlanProblem.UNKNOWN_TASK.because("The plan has no task %s; its outline lists them", taskId).at("/taskId",
                    "unknown-task", "the id of a task of this plan");
        }
    }

    /** The open tasks of other active plans that touch one of the teams. */
    @Transactional
    public List<TeamTask> openInOtherPlans(Set<String> teams, UUID planId) {
        return teams.isEmpty() ? List.of() : tasks.openInOtherPlans(teams, planId);
    }
}
