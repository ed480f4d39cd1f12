package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.budget.BudgetCategory;
import dev.milepost.plan.budget.Spread;
import dev.milepost.plan.calendar.FileCalendar;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.BenefitType;
import dev.milepost.plan.outline.ChecklistItem;
import dev.milepost.plan.outline.Constrained;
import dev.milepost.plan.outline.DependencyView;
import dev.milepost.plan.outline.GoalView;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanView;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskLink;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A plan as a JSON file: everything by keys, nothing by ids, so that it means the same in another organization. */
@Schema(name = "PlanFile", description = "A plan as a file. On import, what is left out stays as it is in a plan that is there, and has its usual value in a new one")
record PlanFile(
        @Schema(required = true, description = "Always milepost-plan") String format,
        @Schema(required = true, description = "Of the format: 1") int version,
        @Nullable PlanPart plan,
        @Nullable List<FileCalendar> calendars,
        @Nullable List<GoalPart> goals,
        @Nullable List<StepPart> steps,
        @Nullable List<LinkPart> dependencies,
        @Nullable List<BudgetPart> budget) {

    static final String FORMAT = "milepost-plan";
    static final int VERSION = 1;

    /** The plan itself. */
    @Schema(name = "PlanFilePlan")
    record PlanPart(
            @Nullable String name,
            @Nullable String description,
            @Nullable LocalDate startDate,
            @Nullable LocalDate statusDate,
            @Nullable String currency,
            @Nullable WorkingTime calendar) {

        static PlanPart of(PlanView plan, WorkingTime calendar) {
            return new PlanPart(plan.name(), plan.description(), plan.startDate(), plan.statusDate(), plan.currency(),
                    calendar);
        }
    }

    /** A goal; found again by its externalId, or else by its name. */
    @Schema(name = "PlanFileGoal")
    record GoalPart(
            @Nullable String externalId,
            @Schema(required = true) String name,
            @Nullable String description,
            @Nullable BenefitType benefitType,
            @Nullable String strategy,
            @Nullable List<String> kpiKeys,
            @Nullable String target) {

        static GoalPart of(GoalView goal) {
            return new GoalPart(goal.externalId(), goal.name(), goal.description(), goal.benefitType(), goal.strategy(),
                    goal.kpiKeys(),
                    goal.target());
        }
    }

    /** A step with its tasks; found again by its externalId, or else by its key. */
    @Schema(name = "PlanFileStep")
    record StepPart(
            @Schema(required = true) String key,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String description,
            @Nullable List<TaskPart> tasks) {
    }

    /** A task; found again by its externalId, or else by its key. */
    @Schema(name = "PlanFileTask")
    record TaskPart(
            @Schema(required = true) String key,
            @Nullable @Schema(description = "The key of the task it stands below, in the same step") String parent,
            @Nullable String externalId,
            @Nullable TaskKind kind,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal durationDays,
            @Nullable BigDecimal optimisticDays,
            @Nullable BigDecimal pessimisticDays,
            @Nullable TaskStatus status,
            @Nullable Integer percentDone,
            @Nullable Constrained constraint,
            @Nullable LocalDate deadline,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            @Nullable String assignee,
            @Nullable List<String> furtherAssignees,
            @Nullable BigDecimal effortHours,
            @Nullable String team,
            @Nullable Practice practice,
            @Nullable List<ChecklistItem> checklist,
            @Nullable List<TaskLink> links,
            @Nullable Boolean onHold,
            @Nullable String onHoldReason,
            @Nullable @Schema(description = "The name of one of the file's calendars, which it follows; null for that of the plan") String calendar) {

        static TaskPart of(TaskView task, Map<UUID, String> keys, @Nullable String calendar) {
            return new TaskPart(task.key(), task.parentId() == null ? null : keys.get(task.parentId()), task.externalId(),
                    task.kind(),
                    task.name(), task.description(), task.durationDays(), task.optimisticDays(), task.pessimisticDays(),
                    task.status(), task.percentDone(), task.constraint(), task.deadline(), task.actualStart(),
                    task.actualFinish(), task.assignee(), task.furtherAssignees(), task.effortHours(), task.team(),
                    task.practice(), task.checklist(),
                    task.links(), task.onHold(), task.onHoldReason(), calendar);
        }
    }

    /** A budget line; found again by its externalId, or else by its name and what it is for. */
    @Schema(name = "PlanFileBudgetLine")
    record BudgetPart(
            @Nullable String externalId,
            @Schema(required = true) String name,
            @Nullable BudgetCategory category,
            @Nullable BigDecimal amount,
            @Nullable @Schema(description = "The key of the step that it is for") String step,
            @Nullable @Schema(description = "The key of the task that it is for; neither for a line of the whole plan") String task,
            @Nullable Spread spread,
            @Nullable LocalDate date,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String vendor,
            @Nullable String notes) {
    }

    /** A dependency, by the keys of tasks; found again by its externalId, or else by its tasks and type. */
    @Schema(name = "PlanFileDependency")
    record LinkPart(
            @Nullable String externalId,
            @Schema(required = true) String predecessor,
            @Schema(required = true) String successor,
            @Nullable DependencyType type,
            @Nullable BigDecimal lag,
            @Nullable LagUnit lagUnit) {
    }

    static PlanFile of(PlanToWrite plan) {
        PlanContent content = plan.content();
        Map<UUID, List<TaskView>> tasksOf = content.tasks().stream().collect(Collectors.groupingBy(TaskView::stepId));
        return new PlanFile(FORMAT, VERSION, PlanPart.of(content.plan(), content.calendar().plain()),
                plan.calendars().values().stream().map(one -> new FileCalendar(one.name(), one.workingTime())).toList(),
                content.plan().goals().stream().map(GoalPart::of).toList(),
                content.steps().stream().map(step -> step(step, tasksOf.getOrDefault(step.id(), List.of()), plan)).toList(),
                links(content), budget(plan));
    }

    private static StepPart step(StepView step, List<TaskView> tasks, PlanToWrite plan) {
        Map<UUID, String> keys = plan.taskKeys();
        return new StepPart(step.key(), step.externalId(), step.name(), step.description(),
                tasks.stream().map(task -> TaskPart.of(task, keys, plan.calendarName(task))).toList());
    }

    private static List<BudgetPart> budget(PlanToWrite plan) {
        Map<UUID, String> tasks = plan.taskKeys();
        Map<UUID, String> steps = plan.stepKeys();
        return plan.placedBudget().stream()
                .map(line -> new BudgetPart(line.externalId(), line.name(), line.category(), line.amount(),
                        line.stepId() == null ? null : steps.get(line.stepId()),
                        line.taskId() == null ? null : tasks.get(line.taskId()), line.spread(), line.date(), line.from(),
                        line.until(), line.vendor(), line.notes()))
                .toList();
    }

    /** In the order of the tasks they tie, so that the file is the same wherever it was made. */
    static List<LinkPart> links(PlanContent content) {
        Map<UUID, Integer> places = new HashMap<>();
        Map<UUID, String> keys = new HashMap<>();
        content.tasks().forEach(task -> {
            places.put(task.id(), places.size());
            keys.put(task.id(), task.key());
        });
        java.util.Comparator<DependencyView> order = java.util.Comparator
                .<DependencyView> comparingInt(one -> places.getOrDefault(one.successorId(), 0))
                .thenComparingInt(one -> places.getOrDefault(one.predecessorId(), 0)).thenComparing(DependencyView::type);
        return content.dependencies().stream().sorted(order)
                .map(one -> new LinkPart(one.externalId(), keys.getOrDefault(one.predecessorId(), ""),
                        keys.getOrDefault(one.successorId(), ""), one.type(), one.lag(), one.lagUnit()))
                .toList();
    }
}
