package dev.milepost.plan.baseline;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.budget.BudgetService;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.timeline.ScheduleService;

/** Takes, shows and compares baselines. */
@ApplicationScoped
public class BaselineService {

    private final PlanService plans;
    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final BudgetService budgets;
    private final BaselineRepository baselines;
    private final Caller caller;
    private final Keeping<Baseline, BaselineView, BaselineView> keeping;

    BaselineService(PlanService plans, OutlineService outlines, ScheduleService schedules, BudgetService budgets,
            BaselineRepository baselines, Caller caller, Keepings keepings) {
        this.plans = plans;
        this.outlines = outlines;
        this.schedules = schedules;
        this.budgets = budgets;
        this.baselines = baselines;
        this.caller = caller;
        this.keeping = keepings.of("baseline", baselines);
    }

    @Transactional
    Page<BaselineView> list(Reference plan, BaselineFilter filter, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .page(request).map(Baseline::view);
    }

    @Transactional
    BaselineView take(Reference plan, NewBaseline wanted) {
        UUID planId = plans.idOfOpen(plan);
        PlanCopy copy = today(Reference.of(planId));
        Baseline baseline = new Baseline(planId, wanted, copy, caller.name(), keeping.now());
        BaselineView taken = keeping.add(baseline);
        baselines.copy(baseline.id(), copy);
        return taken;
    }

    @Transactional
    BaselineView get(Reference plan, Reference baseline) {
        return of(plans.idOf(plan)).get(baseline);
    }

    @Transactional
    BaselineContentView content(Reference plan, Reference baseline) {
        Baseline found = of(plans.idOf(plan)).required(baseline);
        return new BaselineContentView(found.view(), baselines.tasks(found.id()), baselines.lines(found.id()));
    }

    /** @param with another baseline, or null for the plan as it is now */
    @Transactional
    BaselineComparison compare(Reference plan, Reference baseline, @Nullable Reference with) {
        UUID planId = plans.idOf(plan);
        Baseline from = of(planId).required(baseline);
        Baseline to = with == null ? null : of(planId).required(with);
        return new Comparing(copy(from), to == null ? today(Reference.of(planId)) : copy(to)).comparison(planId, from.view(),
                to == null ? null : to.view());
    }

    @Transactional
    void delete(Reference plan, Reference baseline, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(baseline, precondition);
    }

    @Transactional
    BaselineView restore(Reference plan, Reference baseline) {
        return of(plans.idOfOpen(plan)).restore(baseline);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference baseline, PageRequest page) {
        return of(plans.idOf(plan)).history(baseline, page);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where the plan has no such baseline, or it is in the bin */
    @Transactional
    public TakenBaseline taken(UUID planId, Reference baseline) {
        return taken(of(planId).required(baseline));
    }

    /** The baseline that was taken last and is not in the bin. */
    @Transactional
    public Optional<TakenBaseline> latest(UUID planId) {
        return baselines.latest(planId).map(this::taken);
    }

    private TakenBaseline taken(Baseline baseline) {
        PlanCopy copy = copy(baseline);
        return new TakenBaseline(baseline.view(), copy.workedDays().calendar(), copy.tasks(), copy.lines());
    }

    private PlanCopy copy(Baseline baseline) {
        return baseline.copy(baselines.tasks(baseline.id()), baselines.lines(baseline.id()));
    }

    private PlanCopy today(Reference plan) {
        PlanContent content = outlines.read(plan);
        Schedule schedule = schedules.of(content);
        return PlanCopy.of(content, schedule, budgets.lines(content, schedule));
    }

    private Keeping<Baseline, BaselineView, BaselineView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
