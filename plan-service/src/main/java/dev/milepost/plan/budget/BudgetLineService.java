package dev.milepost.plan.budget;

import java.util.List;
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
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;

/** The budget lines of plans. */
@ApplicationScoped
class BudgetLineService {

    private final PlanService plans;
    private final OutlineService outlines;
    private final Keeping<BudgetLine, BudgetLineEdit, BudgetLineView> keeping;

    BudgetLineService(PlanService plans, OutlineService outlines, BudgetLineRepository lines, Keepings keepings) {
        this.plans = plans;
        this.outlines = outlines;
        this.keeping = keepings.of("budget-line", lines);
    }

    @Transactional
    Page<BudgetLineView> list(Reference plan, BudgetLineFilter filter, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("category in :categories", "categories", filter.categories())
                .where("spread in :spreads", "spreads", filter.spreads())
                .where("stepId = :step", "step", filter.stepId)
                .where("taskId = :task", "task", filter.taskId)
                .where("vendor = :vendor", "vendor", filter.vendor)
                .where("externalId = :externalId", "externalId", filter.externalId)
                .where("(lower(name) like :q escape '!' or lower(coalesce(vendor, '')) like :q escape '!'"
                        + " or lower(coalesce(notes, '')) like :q escape '!')", "q", filter.pattern())
                .page(request).map(BudgetLine::view);
    }

    /** All lines of an existing plan, in the order they were made. */
    @Transactional
    List<BudgetLineView> all(UUID planId) {
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
        requireFit(planId, edit);
        return keeping.add(new BudgetLine(planId, edit, keeping.now()));
    }

    @Transactional
    BudgetLineView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        BudgetLine line = of(planId).required(reference);
        BudgetLineEdit edit = keeping.merge(line, precondition, patch);
        requireFit(planId, edit);
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

    private void requireFit(UUID planId, BudgetLineEdit edit) {
        outlines.requireStep(planId, edit.stepId());
        outlines.requireTask(planId, edit.taskId());
        String currency = plans.get(Reference.of(planId)).currency();
        int digits = Amounts.digits(currency);
        if (Amounts.plain(edit.amount()).scale() > digits) {
            throw BudgetProblem.AMOUNT_TOO_FINE.because("An amount in %s has %d decimals at most", currency, digits)
                    .at("/amount", "too-fine", "must have at most " + digits + " decimals");
        }
    }

    private Keeping<BudgetLine, BudgetLineEdit, BudgetLineView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
