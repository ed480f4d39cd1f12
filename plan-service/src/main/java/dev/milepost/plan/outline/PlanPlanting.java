package dev.milepost.plan.outline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.template.PlanDecisions;
import dev.milepost.plan.template.Template;
import dev.milepost.plan.template.Template.TemplateDependency;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.Template.TemplateTask;
import dev.milepost.plan.template.TemplateService;

/** Gives a new plan the steps, tasks, dependencies, pilots and gates of a template. */
@ApplicationScoped
class PlanPlanting {

    private final TemplateService templates;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final DependencyRepository dependencies;
    private final PlanDecisions decisions;
    private final Clock clock;

    PlanPlanting(TemplateService templates, StepRepository steps, TaskRepository tasks, DependencyRepository dependencies,
            PlanDecisions decisions, Clock clock) {
        this.templates = templates;
        this.steps = steps;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.decisions = decisions;
        this.clock = clock;
    }

    void plant(Plan plan, @Nullable String templateKey) {
        if (templateKey == null) {
            return;
        }
        Template template = templates.find(templateKey).orElseThrow(() -> PlanProblem.UNKNOWN_TEMPLATE
                .because("There is no template \"%s\"; there are: %s", templateKey,
                        String.join(", ", templates.keys()))
                .at("/templateKey", "unknown-template", "one of those that GET /templates lists"));
        Map<String, UUID> taskIds = new HashMap<>();
        int position = 0;
        for (TemplateStep wanted : template.steps()) {
            position++;
            Step step = new Step(plan.id(), wanted.key(),
                    new StepEdit(null, wanted.name(), wanted.purpose().isEmpty() ? null : wanted.purpose(), position),
                    clock.instant());
            steps.persist(step);
            plantTasks(plan, step, wanted.tasks(), taskIds);
        }
        for (TemplateDependency wanted : template.dependencies()) {
            dependencies.persist(new Dependency(plan.id(), planted(taskIds, wanted.from()), planted(taskIds, wanted.to()),
                    new DependencyEdit(null, wanted.type(), wanted.lag(), wanted.lagUnit()), clock.instant()));
        }
        decisions.plant(plan.id(), template, taskIds);
    }

    private void plantTasks(Plan plan, Step step, List<TemplateTask> wantedTasks, Map<String, UUID> taskIds) {
        Instant now = clock.instant();
        Map<String, TemplateTask> byKey = wantedTasks.stream().collect(Collectors.toMap(TemplateTask::key, task -> task));
        wantedTasks.stream().sorted(Comparator.comparingInt(wanted -> depth(wanted, byKey))).forEach(wanted -> {
            TaskEdit edit = NewTask.brief(step.id(), TaskKind.valueOf(wanted.kind().name()), wanted.name(),
                    wanted.description(), wanted.durationDays(), wanted.practice()).edit(wantedTasks.indexOf(wanted))
                    .below(wanted.parent() == null ? null : planted(taskIds, wanted.parent()));
            Task task = new Task(plan.id(), wanted.key(), edit, null, now);
            tasks.persist(task);
            taskIds.put(wanted.key(), task.id());
        });
    }

    /** How many tasks it stands below: those are made first. */
    private static int depth(TemplateTask task, Map<String, TemplateTask> byKey) {
        TemplateTask above = task.parent() == null ? null : byKey.get(task.parent());
        return above == null ? 0 : 1 + depth(above, byKey);
    }

    private static UUID planted(Map<String, UUID> taskIds, String key) {
        UUID id = taskIds.get(key);
        if (id == null) {
            throw new IllegalStateException("The template has a dependency of an unknown task " + key);
        }
        return id;
    }
}
