package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;
import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.Template.TemplateDependency;
import dev.milepost.plan.template.Template.TemplateGate;
import dev.milepost.plan.template.Template.TemplateGateCriterion;
import dev.milepost.plan.template.Template.TemplateKpi;
import dev.milepost.plan.template.Template.TemplatePilot;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.Template.TemplateTask;

/** The plan that a template would make, with its dates. */
@Schema(name = "TemplatePreview", description = "The outline and schedule that a plan from this template would have; nothing is saved")
record TemplatePreview(
        @Schema(required = true) String templateKey,
        @Schema(required = true) LocalDate start,
        @Schema(required = true) LocalDate finish,
        @Schema(required = true, description = "Working days from start to finish, both counted") BigDecimal durationDays,
        @Schema(required = true) List<PreviewStep> steps,
        @Schema(required = true) List<TemplateDependency> dependencies,
        @Schema(required = true) List<TemplatePilot> pilots,
        @Schema(required = true) List<PreviewGate> gates,
        @Schema(required = true) List<TemplateKpi> kpis,
        @Schema(required = true) List<PreviewBudget> budget) {

    /** A step with its tasks. */
    @Schema(name = "PreviewStep")
    record PreviewStep(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String purpose,
            @Nullable @Schema(description = "Of its first task; absent without tasks") LocalDate start,
            @Nullable @Schema(description = "Of its last task; absent without tasks") LocalDate finish,
            @Schema(required = true) List<PreviewTask> tasks) {
    }

    /** A task with the dates it would have. */
    @Schema(name = "PreviewTask")
    record PreviewTask(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) TemplateTask.Kind kind,
            @Schema(required = true) BigDecimal durationDays,
            @Schema(required = true) LocalDate earlyStart,
            @Schema(required = true) LocalDate earlyFinish,
            @Schema(required = true, description = "Working days") BigDecimal totalFloat,
            @Schema(required = true) boolean critical) {

        static PreviewTask of(TemplateTask task, ScheduledActivity dates) {
            return new PreviewTask(task.key(), task.name(), task.kind(), task.durationDays(), dates.earlyStart(),
                    dates.earlyFinish(), dates.totalFloat(), dates.critical());
        }
    }

    /** A gate and the day on which its milestone would fall. */
    @Schema(name = "PreviewGate")
    record PreviewGate(
            @Schema(required = true, description = "The key of the milestone it stands on") String milestone,
            @Schema(required = true) String name,
            @Schema(required = true, description = "The day on which its milestone would fall, if it opens by then") LocalDate date,
            @Schema(required = true, description = "What must be true") List<TemplateGateCriterion> criteria,
            @Schema(required = true) int requiredApprovals,
            @Schema(required = true) List<String> requiredRoles) {

        static PreviewGate of(TemplateGate gate, ScheduledActivity dates) {
            return new PreviewGate(gate.milestone(), gate.name(), dates.earlyFinish(), gate.criteria(),
                    gate.requiredApprovals(), gate.requiredRoles());
        }
    }

    /** A share of the budget, and the amount where the request named the whole. */
    @Schema(name = "PreviewBudget")
    record PreviewBudget(
            @Schema(required = true) TemplateBudget.Category category,
            @Schema(required = true, description = "Percent of the whole budget") BigDecimal share,
            @Schema(required = true) String name,
            @Nullable @Schema(description = "Where the request named the whole budget; the shares of it add up to it") BigDecimal amount) {
    }

    static TemplatePreview of(Template template, Schedule schedule, List<PreviewBudget> budget) {
        Map<String, ScheduledActivity> dates = schedule.activities().stream()
                .collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
        return new TemplatePreview(template.key(), schedule.start(), schedule.finish(), schedule.durationDays(),
                template.steps().stream().map(step -> step(step, dates)).toList(), template.dependencies(),
                template.pilots(), template.gates().stream()
                        .flatMap(gate -> Stream.ofNullable(dates.get(gate.milestone())).map(day -> PreviewGate.of(gate, day)))
                        .toList(),
                template.kpis(), budget);
    }

    private static PreviewStep step(TemplateStep step, Map<String, ScheduledActivity> dates) {
        List<PreviewTask> tasks = step.tasks().stream().flatMap(task -> {
            ScheduledActivity activity = dates.get(task.key());
            return activity == null ? Stream.<PreviewTask> empty()
                    : Stream.of(PreviewTask.of(task, activity));
        }).toList();
        return new PreviewStep(step.key(), step.name(), step.purpose(),
                tasks.stream().map(PreviewTask::earlyStart).min(LocalDate::compareTo).orElse(null),
                tasks.stream().map(PreviewTask::earlyFinish).max(LocalDate::compareTo).orElse(null), tasks);
    }
}
