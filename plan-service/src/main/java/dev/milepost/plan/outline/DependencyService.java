package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

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
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.part.PlanPart;

@ApplicationScoped
class DependencyService {

    static final Sorting<Dependency> SORTING = Sorting.<Dependency> byCreation()
            .by("createdAt", Instant.class, Dependency::createdAt)
            .by("updatedAt", Instant.class, Dependency::updatedAt);

    private final PlanService plans;
    private final TaskRepository tasks;
    private final Keeping<Dependency, DependencyEdit, DependencyView> keeping;
    private final Event<OutlineChanged> outlineChanged;

    DependencyService(PlanService plans, TaskRepository tasks, DependencyRepository dependencies, Keepings keepings,
            Event<OutlineChanged> outlineChanged) {
        this.plans = plans;
        this.tasks = tasks;
        this.keeping = keepings.of("dependency", dependencies);
        this.outlineChanged = outlineChanged;
    }

    @Transactional
    Page<DependencyView> list(Reference plan, DependencyFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.required(plan)).pages(filter.inBin()).where(DependencyRepository.BOTH_TASKS_THERE)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("type in :types", "types", filter.types())
                .where("(predecessorId = :task or successorId = :task)", "task", filter.taskId)
                .sorted(SORTING, sort).page(request).map(Dependency::view);
    }

    @Transactional
    DependencyView get(Reference plan, Reference dependency) {
        return of(plans.required(plan)).get(dependency);
    }

    @Transactional
    DependencyView create(Reference planReference, NewDependency wanted) {
        Plan plan = plans.requiredOpen(planReference);
        requireTask(plan, wanted.predecessorId(), "/predecessorId");
        requireTask(plan, wanted.successorId(), "/successorId");
        DependencyView made = keeping.add(new Dependency(plan.id(), wanted.predecessorId(), wanted.successorId(), wanted.edit(),
                keeping.now()));
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return made;
    }

    /** Up to 500 at once; the schedule is recalculated once. */
    @Transactional
    BatchResult<DependencyView> batch(Reference planReference, Batch<NewDependency> batch) {
        Plan plan = plans.requiredOpen(planReference);
        BatchResult<DependencyView> done = of(plan).batch(batch,
                new DependencyBatch(plan.id(), tasks.idsIn(plan.id()), of(plan).all(), keeping.now()));
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return done;
    }

    @Transactional
    DependencyView change(Reference planReference, Reference dependency, Precondition precondition, MergePatch patch) {
        Plan plan = plans.requiredOpen(planReference);
        DependencyView changed = of(plan).change(dependency, precondition, patch);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return changed;
    }

    @Transactional
    void delete(Reference planReference, Reference dependency, Precondition precondition) {
        Plan plan = plans.requiredOpen(planReference);
        of(plan).delete(dependency, precondition);
        outlineChanged.fire(new OutlineChanged(plan.id()));
    }

    @Transactional
    DependencyView restore(Reference planReference, Reference dependency) {
        Plan plan = plans.requiredOpen(planReference);
        DependencyView restored = of(plan).restore(dependency);
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return restored;
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference dependency, PageRequest page) {
        return of(plans.required(plan)).history(dependency, page);
    }

    private void requireTask(Plan plan, UUID taskId, String pointer) {
        if (!tasks.areIn(plan.id(), Set.of(taskId))) {
            throw PlanProblem.unknownTask(taskId, pointer);
        }
    }

    private Keeping<Dependency, DependencyEdit, DependencyView> of(Plan plan) {
        return keeping.within(PlanPart.PLAN, plan.id());
    }
}
