package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.part.PlanPart;

/** The budget lines of plans. */
@ApplicationScoped
public class BudgetLineService {

    private static final Sorting<BudgetLine> SORTING = Sorting.<BudgetLine> byCreation()
            .by("name", String.class, BudgetLine::name)
            .by("category", BudgetCategory.class, BudgetLine::category)
            .by("amount", BigDecimal.class, BudgetLine::amount)
            .by("createdAt", Instant.class, BudgetLine::createdAt)
            .by("updatedAt", Instant.class, BudgetLine::updatedAt);

    private final PlanService plans;
    private final OutlineService outlines;
    private final Keeping<BudgetLine, BudgetLineEdit, BudgetLineView> keeping;

    BudgetLineService(PlanService plans, OutlineService outlines, BudgetLineRepository lines, Keepings keepings) {
        this.plans = plans;
        this.outlines = outlines;
        this.keeping = keepings.of("budget-line", lines);
    }

    @Transactional
    Page<BudgetLineView> list(Reference plan, BudgetLineFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("category in :categories", "categories", filter.categories())
                .where("spread in :spreads", "spreads", filter.spreads())
                .where("stepId = :step", "step", filter.stepId)
                .where("taskId = :task", "task", filter.taskId)
                .where("vendor = :vendor", "vendor", filter.vendor)
                .where("externalId = :externalId", "externalId", filter.externalId)
                .where("(lower(name) like :q escape '!' or lower(coalesce(vendor, '')) like :q escape '!'"
                        + " or lower(coalesce(notes, '')) like :q escape '!')", "q", filter.pattern())
                .sorted(SORTING, sort).page(request).map(BudgetLine::view);
    }

    /** The ids of the lines that belong to tasks of a plan, by task; tasks without a line are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Set<UUID>> ofTasks(UUID planId) {
        Map<UUID, Set<UUID>> lines = new HashMap<>();
        of(planId).all().stream().map(BudgetLine::view).forEach(line -> Optional.ofNullable(line.taskId())
                .ifPresent(task -> lines.computeIfAbsent(task, id -> new HashSet<>()).add(line.id())));
        return lines;
    }

    /** All lines of an existing plan, in the order they were made. */
    @Transactional
    public List<BudgetLineView> all(UUID planId) {
        return of(planId).all().stream().map(BudgetLine::view).toList();
    }

    @Transactional
    BudgetLineView get(Reference plan, Reference line) {
        return of(plans.idOf(plan)).get(line);
    }

    @Transactional
    BudgetLineView create(Reference plan, NewBudgetLine wanted) {
        UUID planId = plans.idOfOpen(plan);
        BudgetLineEdit edit = wanted.edit();
        BudgetFit fit = fit(planId);
        fit.require(edit);
        return keeping.add(new BudgetLine(planId, fit.currency(), edit, keeping.now()));
    }

    @Transactional
    BatchResult<BudgetLineView> batch(Reference plan, Batch<NewBudgetLine> batch) {
        UUID planId = plans.idOfOpen(plan);
        return of(planId).batch(batch, new BudgetLineBatch(planId, fitForMany(planId), keeping.now()));
    }

    @Transactional
    BudgetLineView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        BudgetLine line = of(planId).required(reference);
        BudgetLineEdit edit = keeping.merge(line, precondition, patch);
        fit(planId).require(edit);
        return keeping.apply(line, edit);
    }

    @Transactional
    void delete(Reference plan, Reference line, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(line, precondition);
    }

    @Transactional
    BudgetLineView restore(Reference plan, Reference line) {
        return of(plans.idOfOpen(plan)).restore(line);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference line, PageRequest page) {
        return of(plans.idOf(plan)).history(line, page);
    }

    private BudgetFit fit(UUID planId) {
        return new BudgetFit(plans.get(Reference.of(planId)).currency(), step -> outlines.requireStep(planId, step),
                task -> outlines.requireTask(planId, task));
    }

    /** Knows the whole plan, so that it needs no statement for each line. */
    private BudgetFit fitForMany(UUID planId) {
        PlanContent content = outlines.read(Reference.of(planId));
        Set<UUID> steps = content.steps().stream().map(StepView::id).collect(Collectors.toSet());
        Set<UUID> tasks = content.tasks().stream().map(TaskView::id).collect(Collectors.toSet());
        return new BudgetFit(content.plan().currency(),
                step -> outlines.requireStep(planId, steps.contains(step) ? null : step),
                task -> outlines.requireTask(planId, tasks.contains(task) ? null : task));
    }

    private Keeping<BudgetLine, BudgetLineEdit, BudgetLineView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
