package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.TemplateService;

/** Takes over work from other services: each piece becomes one task, however often it is handed over. */
@ApplicationScoped
public class HandoverService {

    private static final String OTHERWISE = "ai-integration";

    private final PlanService plans;
    private final StepService steps;
    private final StepRepository stepRepository;
    private final TaskService tasks;
    private final TaskRepository taskRepository;
    private final TemplateService templates;
    private final DependencyService dependencies;

    HandoverService(PlanService plans, StepService steps, StepRepository stepRepository, TaskService tasks,
            TaskRepository taskRepository, TemplateService templates,
            DependencyService dependencies) {
        this.plans = plans;
        this.steps = steps;
        this.stepRepository = stepRepository;
        this.tasks = tasks;
        this.taskRepository = taskRepository;
        this.templates = templates;
        this.dependencies = dependencies;
    }

    /** Which task the work became. */
    public record Taken(UUID taskId, UUID planId) {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan, 409 where it is closed */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(Reference reference, HandedOver work) {
        Optional<Task> before = taskRepository.madeFrom(work.origin());
        if (before.isPresent()) {
            return new Taken(before.get().id(), before.get().planId());
        }
        Plan plan = plans.requiredOpen(reference);
        NewTask wanted = NewTask.brief(step(plan, work.stepKey()).id(), TaskKind.TASK, work.name(), work.text(),
                work.durationDays(), null);
        return new Taken(tasks.add(plan, wanted, work.origin()).id(), plan.id());
    }

    /** A milestone that can't be reached before the task is done; the same again where there is one of this external id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID milestoneBehind(Taken work, String name, String externalId) {
        Reference reference = Reference.of(work.planId());
        Plan plan = plans.requiredOpen(reference);
        TaskView before = taskRepository.those(plan.id(), List.of(work.taskId())).getFirst().view();
        Optional<Task> there = taskRepository.named(plan.id(), externalId);
        if (there.isPresent()) {
            return there.get().id();
        }
        Task milestone = tasks.add(plan, NewTask.brief(before.stepId(), TaskKind.MILESTONE, name, null, BigDecimal.ZERO, null)
                .named(externalId), null);
        dependencies.create(reference, new NewDependency(null, work.taskId(), milestone.id(), null, null, null));
        return milestone.id();
    }

    private Step step(Plan plan, String key) {
        return stepRepository.of(plan.id()).stream().filter(step -> step.key().equals(key)).findFirst()
                .orElseGet(() -> steps.add(plan, missingStep(plan, key)));
    }

    /** As the plan's template has it, so that it comes back with its name. */
    private NewStep missingStep(Plan plan, String key) {
        if (key.length() > Texts.KEY || !key.matches(Texts.SLUG)) {
            throw KitProblem.UNPROCESSABLE.because("\"%s\" can't be the key of a step", key);
        }
        Optional<TemplateStep> known = templates.find(plan.templateKey() == null ? OTHERWISE : plan.templateKey()).stream()
                .flatMap(template -> template.steps().stream()).filter(step -> step.key().equals(key)).findFirst();
        return known.map(step -> new NewStep(null, key, step.name(), step.purpose(), null))
                .orElseGet(() -> new NewStep(null, key, name(key), null, null));
    }

    private static String name(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
    }
}
