package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.plan.budget.BudgetCategory;
import dev.milepost.plan.budget.DatedLine;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/**
 * The dates, budget and scope of a plan at one moment.
 *
 * @param workedDays of the plan, by which working days are counted
 */
record PlanCopy(String currency, LocalDate start, LocalDate finish, WorkedDays workedDays, List<TaskCopy> tasks,
        List<LineCopy> lines) {

    static PlanCopy of(PlanContent content, Schedule schedule, List<DatedLine> lines) {
        Map<String, ScheduledActivity> scheduled = new HashMap<>();
        schedule.activities().forEach(activity -> scheduled.put(activity.key(), activity));
        Map<UUID, String> steps = new HashMap<>();
        content.steps().forEach((StepView step) -> steps.put(step.id(), step.name()));
        return new PlanCopy(content.plan().currency(), schedule.start(), schedule.finish(),
                WorkedDays.of(content.network().calendar()),
                content.tasks().stream().map(task -> task(task, steps, scheduled)).toList(),
                lines.stream().map(PlanCopy::line).toList());
    }

    private static TaskCopy task(TaskView task, Map<UUID, String> steps, Map<String, ScheduledActivity> scheduled) {
        ScheduledActivity dates = scheduled.get(task.id().toString());
        return new TaskCopy(task.id(), task.key(), task.name(), task.kind(), task.stepId(),
                steps.getOrDefault(task.stepId(), ""), task.parentId(), task.durationDays(), task.status(), task.percentDone(),
                dates == null ? null : dates.earlyStart(), dates == null ? null : dates.earlyFinish());
    }

    private static LineCopy line(DatedLine dated) {
        return new LineCopy(dated.line().id(), dated.line().category(), dated.line().name(), dated.line().amount(),
                dated.stepId(),
                dated.line().taskId(), dated.from(), dated.until());
    }

    /** The same tasks with the dates and the money that a file has; without those that it doesn't date. */
    PlanCopy dated(BaselineDates file) {
        Map<UUID, BaselineDates.Dated> dates = file.tasks();
        List<TaskCopy> dated = tasks.stream().filter(task -> dates.containsKey(task.taskId())).map(task -> {
            BaselineDates.Dated then = Objects.requireNonNull(dates.get(task.taskId()));
            return new TaskCopy(task.taskId(), task.key(), task.name(), task.kind(), task.stepId(), task.stepName(),
                    task.parentId(), then.durationDays(), TaskStatus.NOT_STARTED, 0, then.start(), then.finish());
        }).toList();
        List<LineCopy> money = new ArrayList<>();
        dated.forEach(task -> {
            BigDecimal cost = Objects.requireNonNull(dates.get(task.taskId())).cost();
            if (cost != null) {
                money.add(fromFile(cost, task.stepId(), task.taskId(), task.start(), task.finish()));
            }
        });
        file.stepCosts().forEach((stepId, cost) -> money.add(fromFile(cost, stepId, null, null, null)));
        return new PlanCopy(currency,
                dates.values().stream().map(BaselineDates.Dated::start).min(LocalDate::compareTo).orElse(start),
                dates.values().stream().map(BaselineDates.Dated::finish).max(LocalDate::compareTo).orElse(finish), workedDays,
                dated, money);
    }

    /** Files have one sum for each task or step, without saying for what. */
    private static LineCopy fromFile(BigDecimal cost, UUID stepId, @Nullable UUID taskId, @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new LineCopy(Ids.next(), BudgetCategory.OTHER, "As the file says", cost, stepId, taskId, from, until);
    }

    BigDecimal budget() {
        return Amounts.plain(Amounts.sum(lines.stream().map(LineCopy::amount).toList()));
    }
}
