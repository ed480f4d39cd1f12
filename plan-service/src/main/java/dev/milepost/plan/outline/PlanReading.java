package dev.milepost.plan.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.template.NewTemplate;
import dev.milepost.plan.template.PlanAsTemplate;
import dev.milepost.plan.template.PlanDecisions;
import dev.milepost.plan.template.Template;
import dev.milepost.plan.template.Template.TemplateDependency;
import dev.milepost.plan.template.Template.TemplateKpi;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.Template.TemplateTask;

/**
 * A plan as a template: what is to be done and in which order, without dates, people and progress; cancelled work is left out.
 */
@ApplicationScoped
class PlanReading implements PlanAsTemplate {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PlanService plans;
    private final OutlineService outlines;
    private final PlanDecisions decisions;

    PlanReading(PlanService plans, OutlineService outlines, PlanDecisions decisions) {
        this.plans = plans;
        this.outlines = outlines;
        this.decisions = decisions;
    }

    @Override
    public Template read(Reference plan, NewTemplate wanted) {
        PlanContent content = outlines.read(plan);
        return template(content, wanted, decisions.reading(Set.of(content.plan().id())));
    }

    @Override
    public Function<NewTemplate, Template> reader(List<NewTemplate> wanted) {
        Map<UUID, PlanContent> contents = new HashMap<>();
        Map<String, UUID> named = plans.idsOf(wanted.stream().map(NewTemplate::planId).collect(Collectors.toSet()));
        outlines.read(Set.copyOf(named.values())).forEach(content -> contents.put(content.plan().id(), content));
        PlanDecisions.Reading reading = decisions.reading(contents.keySet());
        return one -> {
            PlanContent content = contents.get(named.getOrDefault(one.planId(), NOBODY));
            if (content == null) {
                throw Reference.of("planId", one.planId()).notFound(Plan.TYPE).at("/planId", "not-found",
                        "the id of a plan, or key: and its external id");
            }
            return template(content, one, reading);
        };
    }

    private static Template template(PlanContent content, NewTemplate wanted, PlanDecisions.Reading reading) {
        List<TaskView> taken = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED).toList();
        Map<UUID, List<TaskView>> tasksOf = taken.stream().collect(Collectors.groupingBy(TaskView::stepId));
        Map<UUID, String> keys = taken.stream().collect(Collectors.toMap(TaskView::id, TaskView::key));
        Template outline = new Template(wanted.key(), 0, wanted.name(), description(wanted, content.plan()),
                content.steps().stream().map(step -> step(step, tasksOf.getOrDefault(step.id(), List.of()), keys)).toList(),
                content.dependencies().stream()
                        .filter(one -> keys.containsKey(one.predecessorId()) && keys.containsKey(one.successorId()))
                        .map(one -> new TemplateDependency(keys.getOrDefault(one.predecessorId(), ""),
                                keys.getOrDefault(one.successorId(), ""), one.type(), one.lag(), one.lagUnit()))
                        .toList(),
                kpis(content.plan().goals()), List.of(), List.of(), List.of(), false);
        return reading.complete(content.plan().id(), outline, keys);
    }

    private static String description(NewTemplate wanted, PlanView plan) {
        if (wanted.description() != null) {
            return wanted.description();
        }
        return plan.description() == null ? "" : plan.description();
    }

    private static TemplateStep step(StepView step, List<TaskView> tasks, Map<UUID, String> keys) {
        return new TemplateStep(step.key(), step.name(), step.description() == null ? "" : step.description(),
                tasks.stream().map(task -> task(task, keys)).toList());
    }

    private static TemplateTask task(TaskView task, Map<UUID, String> keys) {
        return new TemplateTask(task.key(), task.name(), TemplateTask.Kind.valueOf(task.kind().name()), task.durationDays(),
                task.practice(), task.description(), task.parentId() == null ? null : keys.get(task.parentId()), null);
    }

    /** Each KPI once, with the benefit of the first goal that names it. */
    private static List<TemplateKpi> kpis(List<GoalView> goals) {
        Map<String, TemplateKpi> kpis = new HashMap<>();
        goals.forEach(goal -> goal.kpiKeys().forEach(key -> kpis.putIfAbsent(key,
                new TemplateKpi(key, name(key), null, null, TemplateKpi.Benefit.valueOf(goal.benefitType().name())))));
        return kpis.values().stream().sorted(java.util.Comparator.comparing(TemplateKpi::key)).toList();
    }

    private static String name(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    }
}
