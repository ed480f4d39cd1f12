package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.risk.RiskImpact;
import dev.milepost.plan.risk.RiskService;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.simulation.Simulation;
import dev.milepost.plan.simulation.SimulationResult;
import dev.milepost.plan.simulation.ThreePoint;
import dev.milepost.plan.simulation.UncertainRisk;
import dev.milepost.plan.timeline.SimulationView.SimulatedBucket;
import dev.milepost.plan.timeline.SimulationView.SimulatedDay;
import dev.milepost.plan.timeline.SimulationView.SimulatedRisk;
import dev.milepost.plan.timeline.SimulationView.SimulatedTask;

/** Simulates the finish of plans, saving nothing; reads first, so that no transaction is open while it draws. */
@ApplicationScoped
class SimulationService {

    private static final long MOST_RUNS_TIMES_TASKS = 10_000_000;
    private static final long SEEDS = 1L << 53;
    private static final int BUCKETS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final RiskService risks;

    SimulationService(OutlineService outlines, ScheduleService schedules, RiskService risks) {
        this.outlines = outlines;
        this.schedules = schedules;
        this.risks = risks;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan, 422 where there is nothing to draw */
    SimulationView simulate(Reference plan, SimulationRequest request) {
        PlanContent content = outlines.read(plan);
        List<RiskImpact> impacts = request.drawsRisks() ? risks.impacts(content.plan().id()) : List.of();
        Schedule planned = schedules.of(content);
        requireSize(planned, request.runsOrUsual());
        Network network = content.network();
        long seed = request.seed() == null ? RANDOM.nextLong(SEEDS) : request.seed();
        Simulation simulation = new Simulation(network, estimates(content),
                impacts.stream().map(SimulationService::uncertain).toList(), request.shapeOrUsual(), request.runsOrUsual(),
                seed);
        return view(content, planned, network.calendar(), simulation, simulation.run(), request.deadline(), impacts);
    }

    private static void requireSize(Schedule planned, int runs) {
        if (planned.activities().stream().allMatch(activity -> activity.summary() || activity.percentDone() == 100)) {
            throw ScheduleProblem.NOTHING_TO_SIMULATE
                    .because("The plan has no task that is still to be done, so that its finish is certain");
        }
        long tasks = planned.activities().size();
        if (runs * tasks > MOST_RUNS_TIMES_TASKS) {
            throw ScheduleProblem.SIMULATION_TOO_LARGE
                    .because("%d runs of %d tasks are too many: ask for %d runs at most", runs, tasks,
                            MOST_RUNS_TIMES_TASKS / tasks)
                    .at("/runs", "too-many", "at most " + MOST_RUNS_TIMES_TASKS / tasks);
        }
    }

    private static Map<String, ThreePoint> estimates(PlanContent content) {
        Map<String, ThreePoint> estimates = new HashMap<>();
        for (TaskView task : content.tasks()) {
            if (task.optimisticDays() != null && task.pessimisticDays() != null) {
                estimates.put(task.id().toString(), threePoint(task.optimisticDays(), task.durationDays(),
                        task.pessimisticDays()));
            }
        }
        return estimates;
    }

    private static UncertainRisk uncertain(RiskImpact impact) {
        return new UncertainRisk(impact.riskId().toString(), impact.probability().doubleValue(),
                threePoint(impact.optimistic(), impact.likely(), impact.pessimistic()),
                impact.taskIds().stream().map(Object::toString).toList());
    }

    private static ThreePoint threePoint(BigDecimal optimistic, BigDecimal likely, BigDecimal pessimistic) {
        return new ThreePoint(optimistic.doubleValue(), likely.doubleValue(), pessimistic.doubleValue());
    }

    private static SimulationView view(PlanContent content, Schedule planned, WorkCalendar calendar, Simulation simulation,
            SimulationResult result, @Nullable LocalDate deadline, List<RiskImpact> impacts) {
        LocalDate p80 = result.quantile(0.8);
        SimulatedDay finish = day(result, planned.finish());
        return new SimulationView(content.plan().id(), simulation.runs(), simulation.seed(), simulation.shape(),
                SimulationView.SimulationConventions.USUAL, text(finish, p80), finish, result.quantile(0.5), p80,
                result.quantile(0.95), result.finishes().getFirst(), result.finishes().getLast(),
                SimulationView.share(result.meanDays(planned.start(), calendar)),
                SimulationView.share(result.deviationDays(planned.start(), calendar)),
                deadline == null ? null : day(result, deadline),
                result.histogram(BUCKETS).stream().map(bucket -> new SimulatedBucket(bucket.from(), bucket.to(), bucket.runs()))
                        .toList(),
                tasks(content, planned, simulation, result),
                impacts.stream().map(impact -> new SimulatedRisk(impact.riskId(), impact.title(), impact.probability(),
                        SimulationView.share(result.occurrences().getOrDefault(impact.riskId().toString(), 0.0)))).toList());
    }

    private static SimulatedDay day(SimulationResult result, LocalDate date) {
        return new SimulatedDay(date, SimulationView.share(result.probabilityBy(date)));
    }

    private static String text(SimulatedDay planned, LocalDate p80) {
        return "The plan finishes by " + planned.date() + " as scheduled in "
                + planned.probability().movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                + " of 100 cases, and by " + p80 + " in 80 of 100.";
    }

    private static List<SimulatedTask> tasks(PlanContent content, Schedule planned, Simulation simulation,
            SimulationResult result) {
        Map<String, TaskView> tasks = ScheduleService.byKey(content);
        return planned.activities().stream().filter(activity -> !activity.summary()).flatMap(activity -> {
            TaskView task = tasks.get(activity.key());
            return task == null ? Stream.empty() : Stream.of(task(task, activity, simulation, result));
        }).toList();
    }

    private static SimulatedTask task(TaskView task, ScheduledActivity activity, Simulation simulation,
            SimulationResult result) {
        Double inTime = result.deadlines().get(activity.key());
        return new SimulatedTask(task.id(), task.key(),
                SimulationView.share(result.criticality().getOrDefault(activity.key(), 0.0)),
                activity.percentDone() < 100 && simulation.estimates().containsKey(activity.key()),
                inTime == null ? null : SimulationView.share(inTime));
    }
}
