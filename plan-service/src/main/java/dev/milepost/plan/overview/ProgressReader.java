package dev.milepost.plan.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Reads from a plan and its schedule how far the work is and what comes next. */
final class ProgressReader {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<TaskView> tasks;
    private final List<TaskView> milestones;
    private final Schedule schedule;

    ProgressReader(PlanContent content, Schedule schedule) {
        this.tasks = content.tasks().stream().filter(ProgressReader::counts).filter(task -> task.kind() == TaskKind.TASK)
                .toList();
        this.milestones = content.tasks().stream().filter(ProgressReader::counts)
                .filter(task -> task.kind() == TaskKind.MILESTONE).toList();
        this.schedule = schedule;
    }

    OverviewView.Progress progress() {
        int done = count(tasks, TaskStatus.DONE);
        int reached = count(milestones, TaskStatus.DONE);
        BigDecimal percent = percent();
        return new OverviewView.Progress(tasks.size(), done, count(tasks, TaskStatus.IN_PROGRESS), milestones.size(), reached,
                percent, percent == null ? "The plan has no tasks yet" : null, schedule.start(), schedule.finish(),
                percent == null ? "The plan has no tasks yet."
                        : done + " of " + tasks.size() + " tasks are done, " + percent.stripTrailingZeros().toPlainString()
                                + " % of the work; by the schedule the plan finishes on " + schedule.finish() + ".");
    }

    OverviewView.@Nullable Milestone nextMilestone() {
        Map<String, ScheduledActivity> dates = schedule.activities().stream()
                .collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
        return milestones.stream().filter(task -> task.status() != TaskStatus.DONE)
                .flatMap(task -> Optional.ofNullable(dates.get(task.id().toString()))
                        .map(date -> new OverviewView.Milestone(task.id(), task.name(), date.earlyFinish(), date.critical()))
                        .stream())
                .min(Comparator.comparing(OverviewView.Milestone::date)).orElse(null);
    }

    private @Nullable BigDecimal percent() {
        BigDecimal all = tasks.stream().map(TaskView::durationDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return null;
        }
        BigDecimal done = tasks.stream()
                .map(task -> task.durationDays().multiply(BigDecimal.valueOf(task.percentDone())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return done.divide(all, 1, RoundingMode.HALF_UP).min(ALL);
    }

    private static boolean counts(TaskView task) {
        return task.status() != TaskStatus.CANCELLED;
    }

    private static int count(List<TaskView> among, TaskStatus status) {
        return (int) among.stream().filter(task -> task.status() == status).count();
    }
}
