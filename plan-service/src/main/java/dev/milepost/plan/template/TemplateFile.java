package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.template.Template.TemplateGate;
import dev.milepost.plan.template.Template.TemplateGateCriterion;
import dev.milepost.plan.template.Template.TemplateGateCriterion.Type;
import dev.milepost.plan.template.Template.TemplatePilot;
import dev.milepost.plan.template.Template.TemplatePilotCriterion;

/** A template as its file is written: what goes without saying is left out. */
record TemplateFile(String key, int version, String name, String description, List<FileStep> steps,
        List<FileDependency> dependencies, List<FilePilot> pilots, List<FileGate> gates, List<Template.TemplateKpi> kpis,
        List<Template.TemplateBudget> budget) {

    record FileStep(String key, String name, String purpose, List<FileTask> tasks) {
        Template.TemplateStep template() {
            return new Template.TemplateStep(key, name, purpose, tasks.stream().map(FileTask::template).toList());
        }
    }

    record FileTask(String key, String name, Template.TemplateTask.@Nullable Kind kind, @Nullable BigDecimal durationDays,
            @Nullable Practice practice) {
        Template.TemplateTask template() {
            return new Template.TemplateTask(key, name, kind == null ? Template.TemplateTask.Kind.TASK : kind,
                    durationDays == null ? BigDecimal.ZERO : durationDays, practice, null, null, null);
        }
    }

    record FileDependency(String from, String to, @Nullable DependencyType type, @Nullable BigDecimal lag,
            @Nullable LagUnit lagUnit) {
        Template.TemplateDependency template() {
            return new Template.TemplateDependency(from, to, type == null ? DependencyType.FS : type,
                    lag == null ? BigDecimal.ZERO : lag, lagUnit == null ? LagUnit.WORKING : lagUnit);
        }
    }

    record FilePilot(String key, String name, String hypothesis, @Nullable String scope, String task,
            List<TemplatePilotCriterion> successCriteria, List<TemplatePilotCriterion> stopCriteria) {
        TemplatePilot template() {
            return new TemplatePilot(key, name, hypothesis, scope, task, false, successCriteria, stopCriteria);
        }
    }

    /** Named as its milestone unless it says otherwise, and approved by one person. */
    record FileGate(String milestone, @Nullable String name, List<FileGateCriterion> criteria,
            @Nullable Integer requiredApprovals, @Nullable List<String> requiredRoles) {
        TemplateGate template(Map<String, String> names) {
            return new TemplateGate(milestone, name == null ? names.getOrDefault(milestone, milestone) : name, null,
                    criteria.stream().map(FileGateCriterion::template).toList(),
                    requiredApprovals == null ? 1 : requiredApprovals, requiredRoles == null ? List.of() : requiredRoles);
        }
    }

    record FileGateCriterion(String key, String name, @Nullable String task, @Nullable String pilot) {
        TemplateGateCriterion template() {
            return new TemplateGateCriterion(key,
                    task != null ? Type.TASK_DONE : pilot != null ? Type.PILOT_SCALED : Type.MANUAL, name, task, null, pilot);
        }
    }

    Template template() {
        Map<String, String> names = steps.stream().flatMap(step -> step.tasks().stream())
                .collect(Collectors.toMap(FileTask::key, FileTask::name, (first, second) -> first));
        return new Template(key, version, name, description, steps.stream().map(FileStep::template).toList(),
                dependencies.stream().map(FileDependency::template).toList(), kpis, budget, List.of(), List.of(), true)
                .withDecisions(pilots.stream().map(FilePilot::template).toList(),
                        gates.stream().map(gate -> gate.template(names)).toList());
    }
}
