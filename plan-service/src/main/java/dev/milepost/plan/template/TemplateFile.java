package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A template as its file is written: what goes without saying is left out. */
record TemplateFile(String key, int version, String name, String description, List<FileStep> steps,
        List<FileDependency> dependencies, List<Template.TemplateKpi> kpis, List<Template.TemplateBudget> budget) {

    record FileStep(String key, String name, String purpose, List<FileTask> tasks) {
        Template.TemplateStep template() {
            return new Template.TemplateStep(key, name, purpose, tasks.stream().map(FileTask::template).toList());
        }
    }

    record FileTask(String key, String name, Template.TemplateTask.@Nullable Kind kind, @Nullable BigDecimal durationDays,
            @Nullable Practice practice, @Nullable List<String> gate) {
        Template.TemplateTask template() {
            return new Template.TemplateTask(key, name, kind == null ? Template.TemplateTask.Kind.TASK : kind,
                    durationDays == null ? BigDecimal.ZERO : durationDays, practice, null, null, gate);
        }
    }

    record FileDependency(String from, String to, @Nullable DependencyType type, @Nullable BigDecimal lag,
            @Nullable LagUnit lagUnit) {
        Template.TemplateDependency template() {
            return new Template.TemplateDependency(from, to, type == null ? DependencyType.FS : type,
                    lag == null ? BigDecimal.ZERO : lag, lagUnit == null ? LagUnit.WORKING : lagUnit);
        }
    }

    Template template() {
        return new Template(key, version, name, description, steps.stream().map(FileStep::template).toList(),
                dependencies.stream().map(FileDependency::template).toList(), kpis, budget, true);
    }
}
