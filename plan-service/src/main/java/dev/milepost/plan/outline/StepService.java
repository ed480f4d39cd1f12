package dev.milepost.plan.outline;

import java.util.List;
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
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.request.TextFilter;

@ApplicationScoped
class StepService {

    static final Sorting<Step> SORTING = Sorting.<Step> byCreation().by("position", Integer.class, Step::position)
            .by("name", String.class, Step::name);

    private final PlanService plans;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final Keeping<Step, StepEdit, StepView> keeping;

    StepService(PlanService plans, StepRepository steps, TaskRepository tasks, Keepings keepings) {
        this.plans = plans;
        this.steps = steps;
        this.tasks = tasks;
        this.keeping = keepings.of("step", steps);
    }

    @Transactional
    Page<StepView> list(Reference plan, TextFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.required(plan)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request)
                .map(Step::view);
    }

    @Transactional
    StepView get(Reference plan, Reference step) {
        return of(plans.required(plan)).get(step);
    }

    @Transactional
    StepView create(Reference plan, NewStep wanted) {
        return add(plans.requiredOpen(plan), wanted).view();
    }

    /** The plan is held by the caller. */
    Step add(Plan plan, NewStep wanted) {
        List<Step> present = steps.of(plan.id());
        String key = wanted.key() == null
                ? Keys.of(wanted.name(), begin -> present.stream().map(Step::key).collect(Collectors.toSet()))
                : wanted.key();
        int lastPosition = present.stream().mapToInt(Step::position).max().orElse(0);
        Step step = new Step(plan.id(), key, wanted.edit(lastPosition), keeping.now());
        keeping.add(step);
        return step;
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<StepView> batch(Reference planReference, Batch<NewStep> batch) {
        Plan plan = plans.requiredOpen(planReference);
        return of(plan).batch(batch, new StepBatch(plan.id(), steps.of(plan.id()), tasks.stepsInUse(plan.id()), keeping.now()));
    }

    @Transactional
    StepView change(Reference plan, Reference step, Precondition precondition, MergePatch patch) {
        return of(plans.requiredOpen(plan)).change(step, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference step, Precondition precondition) {
        Keeping<Step, StepEdit, StepView> own = of(plans.requiredOpen(plan));
        Step found = own.required(step);
        precondition.require(found.version());
        long left = tasks.countIn(found.id());
        if (left > 0) {
            throw PlanProblem.STEP_NOT_EMPTY
                    .because("The step still has %d tasks: move them to another step or delete them first", left);
        }
        own.delete(found, precondition);
    }

    @Transactional
    StepView restore(Reference plan, Reference step) {
        return of(plans.requiredOpen(plan)).restore(step);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference step, PageRequest page) {
        return of(plans.required(plan)).history(step, page);
    }

    private Keeping<Step, StepEdit, StepView> of(Plan plan) {
        return keeping.within(PlanPart.PLAN, plan.id());
    }
}
