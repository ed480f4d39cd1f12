package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.CyclicDependencyException;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.Template.TemplateGate;
import dev.milepost.plan.template.Template.TemplateGateCriterion;
import dev.milepost.plan.template.Template.TemplateKpi;
import dev.milepost.plan.template.Template.TemplatePilot;
import dev.milepost.plan.template.Template.TemplatePilotCriterion;
import dev.milepost.plan.template.Template.TemplateTask;

/** The rules of a template: a file that breaks one stops the build, and the service from starting. */
final class TemplateCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final LocalDate ANY_MONDAY = LocalDate.of(2026, 1, 5);

    private TemplateCheck() {
    }

    /** @throws IllegalArgumentException naming everything that is wrong */
    static Template checked(Template template) {
        List<String> wrong = new ArrayList<>();
        Set<String> tasks = tasks(template, wrong);
        Set<String> pilots = pilots(template, tasks, wrong);
        gates(template, tasks, pilots, wrong);
        kpis(template, wrong);
        budget(template, wrong);
        template.dependencies().forEach(dependency -> {
            for (String end : List.of(dependency.from(), dependency.to())) {
                if (!tasks.contains(end)) {
                    wrong.add("a dependency names the task " + end + ", which is not there");
                }
            }
        });
        if (wrong.isEmpty()) {
            circle(template, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The template " + template.key() + " can't be used: " + String.join("; ", wrong));
        }
        return template;
    }

    private static Set<String> tasks(Template template, List<String> wrong) {
        Set<String> steps = new HashSet<>();
        Set<String> tasks = new HashSet<>();
        for (Template.TemplateStep step : template.steps()) {
            if (!steps.add(step.key())) {
                wrong.add("two steps have the key " + step.key());
            }
            for (TemplateTask task : step.tasks()) {
                if (!tasks.add(task.key())) {
                    wrong.add("two tasks have the key " + task.key());
                }
                boolean milestone = task.kind() == TemplateTask.Kind.MILESTONE;
                if (milestone != (task.durationDays().signum() == 0)) {
                    wrong.add("the duration of " + task.key() + " does not fit its kind " + task.kind());
                }
            }
        }
        return tasks;
    }

    private static Set<String> pilots(Template template, Set<String> tasks, List<String> wrong) {
        Set<String> pilots = new HashSet<>();
        for (TemplatePilot pilot : template.pilots()) {
            if (!pilots.add(pilot.key())) {
                wrong.add("two pilots have the key " + pilot.key());
            }
            if (pilot.task() != null && !tasks.contains(pilot.task())) {
                wrong.add("the pilot " + pilot.key() + " names the task " + pilot.task() + ", which is not there");
            }
            unique(Stream.concat(pilot.successCriteria().stream(), pilot.stopCriteria().stream())
                    .map(TemplatePilotCriterion::key), "the pilot " + pilot.key(), wrong);
        }
        return pilots;
    }

    private static void gates(Template template, Set<String> tasks, Set<String> pilots, List<String> wrong) {
        Set<String> milestones = template.steps().stream().flatMap(step -> step.tasks().stream())
                .filter(task -> task.kind() == TemplateTask.Kind.MILESTONE).map(TemplateTask::key).collect(Collectors.toSet());
        Set<String> gated = new HashSet<>();
        for (TemplateGate gate : template.gates()) {
            String name = "the gate on " + gate.milestone();
            if (!milestones.contains(gate.milestone())) {
                wrong.add(name + " stands on no milestone");
            }
            if (!gated.add(gate.milestone())) {
                wrong.add("two gates stand on " + gate.milestone());
            }
            unique(gate.criteria().stream().map(TemplateGateCriterion::key), name, wrong);
            for (TemplateGateCriterion criterion : gate.criteria()) {
                if (criterion.task() != null && !tasks.contains(criterion.task())) {
                    wrong.add(name + " names the task " + criterion.task() + ", which is not there");
                }
                if (criterion.pilot() != null && !pilots.contains(criterion.pilot())) {
                    wrong.add(name + " names the pilot " + criterion.pilot() + ", which is not there");
                }
            }
        }
    }

    private static void unique(Stream<String> criteria, String owner, List<String> wrong) {
        Set<String> keys = new HashSet<>();
        criteria.filter(key -> !keys.add(key)).forEach(key -> wrong.add(owner + " has two criteria with the key " + key));
    }

    private static void kpis(Template template, List<String> wrong) {
        Set<String> keys = new HashSet<>();
        for (TemplateKpi kpi : template.kpis()) {
            if (!keys.add(kpi.key())) {
                wrong.add("two KPIs have the key " + kpi.key());
            }
        }
    }

    private static void budget(Template template, List<String> wrong) {
        BigDecimal sum = template.budget().stream().map(TemplateBudget::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!template.budget().isEmpty() && sum.compareTo(WHOLE) != 0) {
            wrong.add("the shares of the budget add up to " + sum + ", not to 100");
        }
    }

    private static void circle(Template template, List<String> wrong) {
        try {
            network(template, ANY_MONDAY, WorkCalendar.MONDAY_TO_FRIDAY).schedule();
        } catch (CyclicDependencyException circle) {
            wrong.add("its dependencies go in a circle: " + String.join(" -> ", circle.keys()));
        }
    }

    /** The template as a network to schedule, its tasks by their keys. */
    static Network network(Template template, LocalDate start, WorkCalendar calendar) {
        List<Activity> activities = template.steps().stream().flatMap(step -> step.tasks().stream())
                .map(task -> Activity.of(task.key(), task.durationDays()).inside(task.parent())).toList();
        List<Link> links = template.dependencies().stream().map(dependency -> new Link(dependency.from(), dependency.to(),
                dependency.type(), new Lag(dependency.lag(), dependency.lagUnit()))).toList();
        return new Network(start, calendar, null, activities, links);
    }
}
