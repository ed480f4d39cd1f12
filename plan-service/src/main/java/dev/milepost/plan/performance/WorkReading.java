package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.baseline.LineCopy;
import dev.milepost.plan.baseline.TakenBaseline;
import dev.milepost.plan.baseline.TaskCopy;
import dev.milepost.plan.earnedvalue.Checkpoint;
import dev.milepost.plan.earnedvalue.Measurement;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.earnedvalue.Overhead;
import dev.milepost.plan.earnedvalue.Work;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.TaskKind;

/** Reads works and overheads from a baseline, and what has become of them from the plan. */
final class WorkReading {

    private final TakenBaseline baseline;
    private final Progresses progresses;
    private final Method byDefault;
    private final Map<UUID, TaskMethod> own = new HashMap<>();
    private final Map<UUID, TaskCopy> tasks = new LinkedHashMap<>();
    private final Set<UUID> summaries = new HashSet<>();
    private final Map<UUID, List<TaskCopy>> milestonesOfStep = new HashMap<>();
    private final Map<Place, BigDecimal> budgets = new LinkedHashMap<>();

    /** What a budget line is for. */
    record Place(EarnedValueView.PartView.Kind kind, @Nullable UUID id) {

        String key() {
            return kind + ":" + id;
        }
    }

    WorkReading(TakenBaseline baseline, Progresses progresses, MeasuringView measuring, Method byDefault) {
        this.baseline = baseline;
        this.progresses = progresses;
        this.byDefault = byDefault;
        measuring.tasks().forEach(task -> own.put(task.taskId(), task));
        for (TaskCopy task : baseline.tasks()) {
            tasks.put(task.taskId(), task);
            if (task.parentId() != null) {
                summaries.add(task.parentId());
            }
            if (task.kind() == TaskKind.MILESTONE) {
                milestonesOfStep.computeIfAbsent(task.stepId(), step -> new ArrayList<>()).add(task);
            }
        }
        baseline.budgetLines().forEach(line -> budgets.merge(place(line), line.amount(), BigDecimal::add));
    }

    /** Where a line of the baseline belongs. */
    Place place(LineCopy line) {
        if (line.taskId() != null && tasks.containsKey(line.taskId())) {
            return new Place(summaries.contains(line.taskId()) ? EarnedValueView.PartView.Kind.SUMMARY
                    : EarnedValueView.PartView.Kind.TASK, line.taskId());
        }
        return line.stepId() == null ? new Place(EarnedValueView.PartView.Kind.PLAN, null)
                : new Place(EarnedValueView.PartView.Kind.STEP, line.stepId());
    }

    /** The places that have a budget, in the order of their lines. */
    List<Place> places() {
        return List.copyOf(budgets.keySet());
    }

    Measurement measurement(LocalDate reportedOn) {
        List<Overhead> overheads = budgets.entrySet().stream()
                .filter(place -> place.getKey().kind() != EarnedValueView.PartView.Kind.TASK)
                .map(place -> new Overhead(place.getKey().key(), place.getKey().id() == null ? null
                        : place.getKey().id().toString(), place.getValue()))
                .toList();
        return new Measurement(baseline.calendar(), reportedOn, works(), overheads,
                Amounts.digits(baseline.baseline().currency()));
    }

    private List<Work> works() {
        return leaves().stream().map(this::work).toList();
    }

    /** The tasks of the baseline that no others stood below. */
    List<TaskCopy> leaves() {
        return tasks.values().stream().filter(task -> !summaries.contains(task.taskId())).toList();
    }

    private Work work(TaskCopy task) {
        Place place = new Place(EarnedValueView.PartView.Kind.TASK, task.taskId());
        Method method = method(task.taskId());
        return new Work(place.key(), groups(task), task.durationDays(), budgets.getOrDefault(place, BigDecimal.ZERO), method,
                task.start(), task.finish(), progresses.of(task.taskId()),
                method == Method.WEIGHTED_MILESTONES ? checkpoints(task) : List.of());
    }

    Method method(UUID taskId) {
        TaskMethod chosen = own.get(taskId);
        return chosen == null ? byDefault : chosen.method();
    }

    /** Its step, and every task that it stands below. */
    private Set<String> groups(TaskCopy task) {
        Set<String> groups = new HashSet<>(Set.of(task.stepId().toString()));
        for (UUID above = task.parentId(); above != null && groups.add(above.toString());) {
            TaskCopy parent = tasks.get(above);
            above = parent == null ? null : parent.parentId();
        }
        return groups;
    }

    private List<Checkpoint> checkpoints(TaskCopy task) {
        TaskMethod chosen = own.get(task.taskId());
        if (chosen != null && !chosen.milestonesOrNone().isEmpty()) {
            return chosen.milestonesOrNone().stream().map(one -> checkpoint(one.milestoneId(), one.weight())).toList();
        }
        return task.kind() == TaskKind.MILESTONE ? List.of()
                : milestonesOfStep.getOrDefault(task.stepId(), List.of()).stream()
                        .map(milestone -> checkpoint(milestone.taskId(), BigDecimal.ONE)).toList();
    }

    private Checkpoint checkpoint(UUID milestoneId, BigDecimal weight) {
        TaskCopy milestone = tasks.get(milestoneId);
        return new Checkpoint(weight, milestone == null ? null : milestone.finish(), progresses.of(milestoneId).finish());
    }
}
