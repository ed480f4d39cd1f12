package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.profile.OrganizationProfileView;
import dev.milepost.plan.template.Template;

/** What many plans at once must keep; what they name is asked for once, and what they begin with is gathered. */
final class PlanBatch implements BatchRules<Plan, NewPlan, PlanEdit> {

    /** Tasks that one batch makes from templates: what one transaction saves and schedules in its time. */
    static final int MOST_TASKS = 25_000;

    private final OrganizationProfileView profile;
    private final Map<String, Template> templates;
    private final Supplier<List<String>> templateKeys;
    private final Function<Set<UUID>, Consumer<UUID>> calendars;
    private final Function<Set<UUID>, Consumer<UUID>> processes;
    private final Function<Collection<String>, Map<String, UUID>> goalOwners;
    private final Function<Set<UUID>, Consumer<UUID>> completion;
    private final Instant now;
    private final Map<UUID, List<Goal>> goals = new LinkedHashMap<>();
    private final Map<Plan, Template> planted = new LinkedHashMap<>();
    private final Set<UUID> moved = new HashSet<>();

    /**
     * @param templates those of the keys that are named, as far as there are
     * @param templateKeys of all there are, for a problem
     * @param calendars gives a rule that refuses those of the ids under which there is no calendar
     * @param processes likewise
     * @param goalOwners gives the goals that have external ids
     * @param completion gives a rule that refuses those of the plans that are not done
     */
    PlanBatch(OrganizationProfileView profile, Map<String, Template> templates, Supplier<List<String>> templateKeys,
            Function<Set<UUID>, Consumer<UUID>> calendars, Function<Set<UUID>, Consumer<UUID>> processes,
            Function<Collection<String>, Map<String, UUID>> goalOwners, Function<Set<UUID>, Consumer<UUID>> completion,
            Instant now) {
        this.profile = profile;
        this.templates = templates;
        this.templateKeys = templateKeys;
        this.calendars = calendars;
        this.processes = processes;
        this.goalOwners = goalOwners;
        this.completion = completion;
        this.now = now;
    }

    @Override
    public Plan make(NewPlan wanted) {
        Template template = wanted.templateKey() == null ? null : templates.get(wanted.templateKey());
        if (wanted.templateKey() != null && template == null) {
            throw PlanProblem.unknownTemplate(wanted.templateKey(), templateKeys.get());
        }
        Plan plan = new Plan(wanted.completedBy(profile), now);
        List<Goal> made = wanted.goalsOrNone().stream().map(goal -> new Goal(plan.id(), goal.edit(), now)).toList();
        goals.put(plan.id(), made);
        if (template != null) {
            planted.put(plan, wanted.written(template));
        }
        return plan.with(made.stream().map(Goal::view).toList());
    }

    @Override
    public void verify(PendingBatch<Plan, PlanEdit> batch) {
        requireFewTasks();
        batch.made().forEach(plan -> moved.add(plan.id()));
        batch.changed().forEach((plan, edit) -> {
            if (plan.datesDependOn(edit)) {
                moved.add(plan.id());
            }
        });
        requireCalendars(batch);
        requireProcesses(batch);
        requireFreeIdsOfGoals(batch);
        requireDone(batch);
    }

    private void requireFewTasks() {
        long tasks = planted.values().stream().flatMap(template -> template.steps().stream())
                .mapToLong(step -> step.tasks().size()).sum();
        if (tasks > MOST_TASKS) {
            throw KitProblem.UNPROCESSABLE
                    .because(
                            "The templates make %d tasks, at most %d are made at once: send some of the plans in another batch",
                            tasks, MOST_TASKS)
                    .at("/create", "too-many-tasks", "must make at most " + MOST_TASKS + " tasks together");
        }
    }

    private void requireCalendars(PendingBatch<Plan, PlanEdit> batch) {
        Map<Plan, UUID> wanted = new LinkedHashMap<>();
        batch.made().forEach(plan -> putIfAny(wanted, plan, plan.calendarId()));
        batch.changed().forEach((plan, edit) -> {
            if (!Objects.equals(edit.calendarId(), plan.calendarId())) {
                putIfAny(wanted, plan, edit.calendarId());
            }
        });
        Consumer<UUID> rule = calendars.apply(Set.copyOf(wanted.values()));
        wanted.forEach((plan, calendar) -> batch.check(plan, () -> rule.accept(calendar)));
    }

    private static void putIfAny(Map<Plan, UUID> wanted, Plan plan, @Nullable UUID calendar) {
        if (calendar != null) {
            wanted.put(plan, calendar);
        }
    }

    private void requireProcesses(PendingBatch<Plan, PlanEdit> batch) {
        Set<UUID> named = new HashSet<>();
        goals.values().forEach(ofPlan -> ofPlan.stream().map(goal -> goal.edit().processId()).filter(Objects::nonNull)
                .forEach(named::add));
        Consumer<UUID> rule = processes.apply(named);
        eachGoal(batch, goal -> {
            UUID process = goal.edit().processId();
            if (process != null) {
                rule.accept(process);
            }
        });
    }

    private void requireFreeIdsOfGoals(PendingBatch<Plan, PlanEdit> batch) {
        List<String> named = new ArrayList<>();
        goals.values()
                .forEach(ofPlan -> ofPlan.stream().map(Goal::externalId).filter(Objects::nonNull).forEach(named::add));
        Map<String, UUID> takers = new HashMap<>(goalOwners.apply(named));
        eachGoal(batch, goal -> {
            String externalId = goal.externalId();
            if (externalId != null && takers.putIfAbsent(externalId, goal.id()) != null) {
                throw KitProblem.ALREADY_EXISTS
                        .because("There is a goal with the externalId \"%s\" already", externalId)
                        .at("/externalId", "already-exists", "must be unique in the organization");
            }
        });
    }

    private void eachGoal(PendingBatch<Plan, PlanEdit> batch, Consumer<Goal> rule) {
        for (Plan plan : batch.made()) {
            List<Goal> ofPlan = goals.getOrDefault(plan.id(), List.of());
            for (int i = 0; i < ofPlan.size(); i++) {
                Goal goal = ofPlan.get(i);
                String place = "/goals/" + i;
                batch.check(plan, () -> {
                    try {
                        rule.accept(goal);
                    } catch (ProblemException refused) {
                        throw refused.below(place);
                    }
                });
            }
        }
    }

    private void requireDone(PendingBatch<Plan, PlanEdit> batch) {
        Set<Plan> closing = new HashSet<>();
        batch.changed().forEach((plan, edit) -> {
            if (edit.status() == PlanStatus.COMPLETED && plan.status() != PlanStatus.COMPLETED) {
                closing.add(plan);
            }
        });
        Set<UUID> ids = new HashSet<>();
        closing.forEach(plan -> ids.add(plan.id()));
        Consumer<UUID> rule = completion.apply(ids);
        closing.forEach(plan -> batch.check(plan, () -> rule.accept(plan.id())));
    }

    /** The goals of new plans, by plan. */
    Map<UUID, List<Goal>> goals() {
        return goals;
    }

    /** The new plans that begin with a template, and which. */
    Map<Plan, Template> planted() {
        return planted;
    }

    /** The plans whose dates are to be computed. */
    Set<UUID> moved() {
        return moved;
    }
}
