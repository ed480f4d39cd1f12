package dev.milepost.plan.outline;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.reference.Reference;

@ApplicationScoped
class DependencyService {

    private static final String DEPENDENCY = "dependency";

    private final PlanService plans;
    private final TaskRepository tasks;
    private final DependencyRepository dependencies;
    private final Changes changes;
    private final History history;
    private final Event<OutlineChanged> outlineChanged;
    private final Clock clock;

    DependencyService(PlanService plans, TaskRepository tasks, DependencyRepository dependencies, Changes changes,
            History history, Event<OutlineChanged> outlineChanged, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.changes = changes;
        this.history = history;
        this.outlineChanged = outlineChanged;
        this.clock = clock;
    }

    @Transactional
    Page<DependencyView> list(Reference plan, PageRequest request) {
        return Pages.of(dependencies, Dependency::id).where("planId = :plan", "plan", plans.required(plan).id())
                .page(request).map(Dependency::view);
    }

    @Transactional
    DependencyView get(Reference plan, UUID id) {
        return required(plans.required(plan), id).view();
    }

    @Transactional
    DependencyView create(Reference planReference, NewDependency wanted) {
        Plan plan = plans.requiredOpen(planReference);
        requireTask(plan, wanted.predecessorId(), "/predecessorId");
        requireTask(plan, wanted.successorId(), "/successorId");
        Dependency dependency = new Dependency(plan.id(), wanted.predecessorId(), wanted.successorId(), wanted.edit(),
                clock.instant());
        dependencies.persist(dependency);
        dependencies.flush();
        history.record(reference(dependency), dependency.version(), HistoryAction.CREATED, null, dependency.view());
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return dependency.view();
    }

    @Transactional
    DependencyView change(Reference planReference, UUID id, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        Dependency dependency = required(plan, id);
        DependencyView before = dependency.view();
        dependency.apply(
                changes.merge(precondition, patch, reference(dependency), dependency.version(), dependency.edit()),
                clock.instant());
        dependencies.flush();
        history.record(reference(dependency), dependency.version(), HistoryAction.CHANGED, before, dependency.view());
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return dependency.view();
    }

    @Transactional
    void delete(Reference planReference, UUID id, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        Dependency dependency = required(plan, id);
        precondition.require(dependency.version());
        history.record(reference(dependency), dependency.version(), HistoryAction.DELETED, dependency.view(), null);
        dependencies.delete(dependency);
        dependencies.flush();
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    private void requireTask(Plan plan, UUID taskId, String pointer) {
        if (!tasks.areIn(plan.id(), Set.of(taskId))) {
            throw PlanProblem.UNKNOWN_TASK.because("The plan has no task %s; its outline lists them", taskId).at(pointer,
                    "unknown-task", "the id of a task of this plan");
        }
    }

    private Dependency required(Plan plan, UUID id) {
        return dependencies.find(plan.id(), id).orElseThrow(() -> Reference.of(id).notFound(DEPENDENCY));
    }

    private static ObjectReference reference(Dependency dependency) {
        return ObjectReference.of(DEPENDENCY, dependency.id());
    }
}
