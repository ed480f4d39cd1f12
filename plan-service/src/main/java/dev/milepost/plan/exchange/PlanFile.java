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
        @Nullable List<GoalPart> goals,
        @Nullable List<StepPart> steps,
        @Nullable List<LinkPart> dependencies) {

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

    /** A goal; found again by its name. */
    @Schema(name = "PlanFileGoal")
    record GoalPart(
            @Schema(required = true) String name,
            @Nullable String description,
            @Nullable BenefitType benefitType,
            @Nullable String strategy,
            @Nullable List<String> kpiKeys,
            @Nullable String target) {

        static GoalPart of(GoalView goal) {
            return new GoalPart(goal.name(), goal.description(), goal.benefitType(), goal.strategy(), goal.kpiKeys(),
                    goal.target());
        }
    }

    /** A step with its tasks; found again by its key. */
    @Schema(name = "PlanFileStep")
    record StepPart(
            @Schema(required = true) String key,
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
            @Nullable BigDecimal effortHours,
            @Nullable String team,
            @Nullable Practice practice,
            @Nullable List<ChecklistItem> checklist,
            @Nullable List<TaskLink> links,
            @Nullable Boolean onHold,
            @Nullable String onHoldReason) {

        static TaskPart of(TaskView task, Map<UUID, String> keys) {
            return new TaskPart(task.key(), task.parentId() == null ? null : keys.get(task.parentId()), task.externalId(),
                    task.kind(),
                    task.name(), task.description(), task.durationDays(), task.optimisticDays(), task.pessimisticDays(),
                    task.status(), task.percentDone(), task.constraint(), task.deadline(), task.actualStart(),
                    task.actualFinish(), task.assignee(), task.effortHours(), task.team(), task.practice(), task.checklist(),
                    task.links(), task.onHold(), task.onHoldReason());
        }
    }

    /** A dependency, by the keys of tasks. */
    @Schema(name = "PlanFileDependency")
    record LinkPart(
            @Schema(required = true) String predecessor,
            @Schema(required = true) String successor,
            @Nullable DependencyType type,
            @Nullable BigDecimal lag,
            @Nullable LagUnit lagUnit) {
    }

    static PlanFile of(PlanContent content) {
        Map<UUID, String> keys = content.tasks().stream().collect(Collectors.toMap(TaskView::id, TaskView::key));
        Map<UUID, List<TaskView>> tasksOf = content.tasks().stream().collect(Collectors.groupingBy(TaskView::stepId));
        return new PlanFile(FORMAT, VERSION, PlanPart.of(content.plan(), content.calendar()),
                content.plan().goals().stream().map(GoalPart::of).toList(),
                content.steps().stream().map(step -> step(step, tasksOf.getOrDefault(step.id(), List.of()), keys)).toList(),
                links(content));
    }

    private static StepPart step(StepView step, List<TaskView> tasks, Map<UUID, String> keys) {
        return new StepPart(step.key(), step.name(), step.description(),
                tasks.stream().map(task -> TaskPart.of(task, keys)).toList());
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
                .map(one -> new LinkPart(keys.getOrDefault(one.predecessorId(), ""), keys.getOrDefault(one.successorId(), ""),
                        one.type(), one.lag(), one.lagUnit()))
                .toList();
    }
}
