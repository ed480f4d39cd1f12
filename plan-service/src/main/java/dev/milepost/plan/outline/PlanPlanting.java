package dev.milepost.plan.outline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.plan.template.PlanDecisions;
import dev.milepost.plan.template.PlantedPlan;
import dev.milepost.plan.template.Template;
import dev.milepost.plan.template.Template.TemplateDependency;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.Template.TemplateTask;

/** Gives a new plan the steps, tasks, dependencies, pilots and gates of a template. */
@ApplicationScoped
class PlanPlanting {

    private final StepRepository steps;
    private final TaskRepository tasks;
    private final DependencyRepository dependencies;
    private final PlanDecisions decisions;
    private final Clock clock;

    PlanPlanting(StepRepository steps, TaskRepository tasks, DependencyRepository dependencies,
            PlanDecisions decisions, Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * All of it in few statements, however many plans and tasks they are.
     *
     * @param wanted new plans, and the template of each
     */
    void plant(Map<Plan, Template> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        List<PlantedPlan> planted = new ArrayList<>();
        List<Step> newSteps = new ArrayList<>();
        List<Task> newTasks = new ArrayList<>();
        List<Dependency> newLinks = new ArrayList<>();
        wanted.forEach((plan, template) -> {
            Map<String, UUID> taskIds = new HashMap<>();
            int position = 0;
            for (TemplateStep one : template.steps()) {
                position++;
                Step step = new Step(plan.id(), one.key(),
                        new StepEdit(null, one.name(), one.purpose().isEmpty() ? null : one.purpose(), position),
                        clock.instant());
                newSteps.add(step);
                newTasks.addAll(tasks(plan, step, one.tasks(), taskIds));
            }
            for (TemplateDependency one : template.dependencies()) {
                newLinks.add(new Dependency(plan.id(), planted(taskIds, one.from()), planted(taskIds, one.to()),
                        new DependencyEdit(null, one.type(), one.lag(), one.lagUnit()), clock.instant()));
            }
            planted.add(new PlantedPlan(plan.id(), template, taskIds));
        });
        steps.persist(newSteps);
        tasks.persist(newTasks);
        dependencies.persist(newLinks);
        decisions.plant(planted);
    }

    private List<Task> tasks(Plan plan, Step step, List<TemplateTask> wantedTasks, Map<String, UUID> taskIds) {
        Instant now = clock.instant();
        Map<String, TemplateTask> byKey = wantedTasks.stream().collect(Collectors.toMap(TemplateTask::key, task -> task));
        List<Task> made = new ArrayList<>();
        wantedTasks.stream().sorted(Comparator.comparingInt(wanted -> depth(wanted, byKey))).forEach(wanted -> {
            TaskEdit edit = NewTask.brief(step.id(), TaskKind.valueOf(wanted.kind().name()), wanted.name(),
                    wanted.description(), wanted.durationDays(), wanted.practice()).edit(wantedTasks.indexOf(wanted))
                    .below(wanted.parent() == null ? null : planted(taskIds, wanted.parent()));
            Task task = new Task(plan.id(), wanted.key(), edit, null, now);
            made.add(task);
            taskIds.put(wanted.key(), task.id());
        });
        return made;
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
