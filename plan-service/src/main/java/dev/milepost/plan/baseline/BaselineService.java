package dev.milepost.plan.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.batch.AddingResult;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.KitProblem;
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

    private static final Sorting<Baseline> SORTING = Sorting.<Baseline> byCreation()
            .by("name", String.class, Baseline::name)
            .by("finish", LocalDate.class, Baseline::finish)
            .by("createdAt", Instant.class, Baseline::createdAt);

    /** Of tasks and budget lines that one request copies. */
    private static final int MOST_ROWS = 200_000;

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
    Page<BaselineView> list(Reference plan, BaselineFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .where("(lower(name) like :q escape '!' or lower(coalesce(notes, '')) like :q escape '!')", "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request).map(Baseline::view);
    }

    @Transactional
    BaselineView take(Reference plan, NewBaseline wanted) {
        UUID planId = plans.idOfOpen(plan);
        PlanCopy copy = today(Reference.of(planId));
        Baseline baseline = new Baseline(planId, wanted, copy, caller.name(), keeping.now());
        BaselineView taken = keeping.add(baseline);
        baselines.copy(List.of(baseline.id()), copy);
        return taken;
    }

    /** Up to 500 at once; the plan is read once, and is the same in all that are taken. */
    @Transactional
    AddingResult<BaselineView> batch(Reference plan, AddingBatch<NewBaseline> batch) {
        UUID planId = plans.idOfOpen(plan);
        Batch<NewBaseline> whole = batch.whole();
        whole.requireBounded();
        PlanCopy copy = today(Reference.of(planId));
        requireFewRows(batch.create().size(), copy);
        BatchResult<BaselineView> done = of(planId).batch(whole,
                wanted -> new Baseline(planId, wanted, copy, caller.name(), keeping.now()));
        baselines.copy(done.created().stream().map(BaselineView::id).toList(), copy);
        return AddingResult.of(done);
    }

    private static void requireFewRows(int number, PlanCopy copy) {
        long rows = (long) number * (copy.tasks().size() + copy.lines().size());
        if (rows > MOST_ROWS) {
            throw KitProblem.UNPROCESSABLE
                    .because("%d baselines of this plan have %d rows, at most %d are taken at once: take fewer", number, rows,
                            MOST_ROWS)
                    .at("/create", "too-many-rows", "must have at most " + MOST_ROWS + " rows together");
        }
    }

    /**
     * Takes some together with something else that marks the plan as it is now, such as revisions.
     *
     * @param notes by the names of the baselines, which are all of the plan as it is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, BaselineView> takeFor(UUID planId, Map<String, String> notes) {
        PlanCopy copy = today(Reference.of(planId));
        requireFewRows(notes.size(), copy);
        List<Baseline> made = new ArrayList<>();
        notes.forEach((name, text) -> made
                .add(new Baseline(planId, new NewBaseline(null, name, text), copy, caller.name(), keeping.now())));
        Map<String, BaselineView> taken = new LinkedHashMap<>();
        keeping.addAll(made).forEach(view -> taken.put(view.name(), view));
        baselines.copy(made.stream().map(Baseline::id).toList(), copy);
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

    /** The first ones of an existing plan with the dates and the money of their tasks, for files. */
    @Transactional
    public List<BaselineDates> oldest(UUID planId, int most) {
        List<Baseline> found = baselines.oldest(planId, most);
        List<UUID> ids = found.stream().map(Baseline::id).toList();
        Map<UUID, List<TaskCopy>> copies = baselines.tasksOf(ids);
        Map<UUID, List<LineCopy>> lines = baselines.linesOf(ids);
        return found.stream().map(one -> FiledBaseline.of(one.view().name(), copies.getOrDefault(one.id(), List.of()),
                lines.getOrDefault(one.id(), List.of()))).toList();
    }

    /** How many there are of an existing plan. */
    @Transactional
    public long count(UUID planId) {
        return baselines.count(planId);
    }

    /**
     * Takes over baselines from a file, but for those whose names are there already.
     *
     * @return how many were made
     */
    @Transactional
    public int bring(UUID planId, List<BaselineDates> brought) {
        Set<String> names = baselines.names(planId);
        List<BaselineDates> fresh = brought.stream().filter(one -> !names.contains(one.name()) && !one.tasks().isEmpty())
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        PlanCopy today = today(Reference.of(planId));
        for (BaselineDates one : fresh) {
            PlanCopy copy = today.dated(one);
            Baseline baseline = new Baseline(planId, new NewBaseline(null, one.name(), null), copy, caller.name(),
                    keeping.now());
            keeping.add(baseline);
            baselines.copy(List.of(baseline.id()), copy);
        }
        return fresh.size();
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
