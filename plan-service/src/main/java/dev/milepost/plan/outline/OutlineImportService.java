package dev.milepost.plan.outline;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.outline.ImportOutcome.Counts;
import dev.milepost.plan.outline.OutlineImport.Line;
import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.outline.OutlineImport.TaskLine;

/** Takes what a file brings into a plan, all of it or nothing. What the plan has and the file has not stays. */
@ApplicationScoped
public class OutlineImportService {

    private final PlanService plans;
    private final GoalRepository goals;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final DependencyRepository dependencies;
    private final SummaryFollowing summaries;
    private final CalendarService calendars;
    private final Keeping<Goal, GoalEdit, GoalView> goalKeeping;
    private final Keeping<Step, StepEdit, StepView> stepKeeping;
    private final Keeping<Task, TaskEdit, TaskView> taskKeeping;
    private final Keeping<Dependency, DependencyEdit, DependencyView> linkKeeping;
    private final ObjectMapper json;
    private final Validator validator;
    private final Event<OutlineChanged> outlineChanged;
    private final Clock clock;
    private final Instance<TaskRule> rules;

    OutlineImportService(PlanService plans, GoalRepository goals, StepRepository steps, TaskRepository tasks,
            DependencyRepository dependencies, SummaryFollowing summaries, CalendarService calendars, Keepings keepings,
            ObjectMapper json,
            Validator validator, Event<OutlineChanged> outlineChanged, Clock clock,
            @Any Instance<TaskRule> rules) {
        this.plans = plans;
        this.goals = goals;
        this.steps = steps;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.summaries = summaries;
        this.calendars = calendars;
        this.goalKeeping = keepings.of("goal", goals);
        this.stepKeeping = keepings.of("step", steps);
        this.taskKeeping = keepings.of(Task.TYPE, tasks);
        this.linkKeeping = keepings.of("dependency", dependencies);
        this.json = json;
        this.validator = validator;
        this.outlineChanged = outlineChanged;
        this.clock = clock;
        this.rules = rules;
    }

    /** @throws ProblemException 404 for no such plan, 409 for a closed one, 422 naming everything in the file that is wrong */
    @Transactional
    public ImportOutcome take(Reference reference, OutlineImport wanted, FurtherImport further) {
        Plan plan = plans.requiredOpen(reference);
        ImportReading reading = new ImportReading(json, validator, wanted.wrong());
        takePlan(plan, wanted.plan(), reading);
        FileCalendars fileCalendars = FileCalendars.of(wanted.calendars(), reading, calendars);
        Counts goalCounts = takeGoals(plan, wanted.goals(), reading);
        Map<String, UUID> stepIds = new HashMap<>();
        Counts stepCounts = takeSteps(plan, wanted.steps(), stepIds, reading);
        ImportedTasks known = new ImportedTasks(tasks.of(plan.id()));
        Counts taskCounts = new TaskImport(plan.id(), stepIds, externalIdsElsewhere(plan, wanted.tasks()), known,
                fileCalendars, judges(plan), reading, taskKeeping, json, clock.instant()).take(wanted.tasks());
        Counts linkCounts = takeLinks(plan, wanted.links(), known, reading);
        Counts furtherCounts = further.take(plan.id(), stepIds, known.ids(), reading);
        reading.requireNoErrors();
        summaries.follow(plan.id());
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return new ImportOutcome(plan.id(), goalCounts, stepCounts, taskCounts, linkCounts, fileCalendars.made(), furtherCounts,
                stepIds, known.ids());
    }

    private List<TaskRule.Judge> judges(Plan plan) {
        return rules.stream().map(rule -> rule.judge(plan.id())).toList();
    }

    /** A plan that follows a calendar of the organization goes on following it. */
    private void takePlan(Plan plan, @Nullable ObjectNode fields, ImportReading reading) {
        if (fields == null) {
            return;
        }
        ObjectNode taken = fields.deepCopy();
        if (plan.calendarId() != null) {
            taken.remove("calendar");
        }
        PlanEdit edit = reading.read(PlanEdit.class, "/plan", json.valueToTree(plan.edit()), taken, ImportFields.PLAN);
        if (edit != null) {
            try {
                plans.apply(plan, edit);
            } catch (ProblemException refused) {
                reading.wrong("/plan", refused);
            }
        }
    }

    private Counts takeGoals(Plan plan, List<Line> lines, ImportReading reading) {
        if (lines.isEmpty()) {
            return Counts.NONE;
        }
        Map<String, Goal> present = new HashMap<>();
        ExternalIds<Goal, GoalEdit, GoalView> ids = new ExternalIds<>(goalKeeping, lines.stream().map(Line::fields).toList(),
                reading);
        for (Goal goal : goals.of(List.of(plan.id()))) {
            present.putIfAbsent(goal.edit().name(), goal);
            ids.present(goal);
        }
        Set<String> seen = new HashSet<>();
        Taking<Goal, GoalEdit, GoalView> taking = new Taking<>(goalKeeping, reading);
        for (Line line : lines) {
            Goal known = ids.find(line.place(), line.fields()).orElse(present.get(line.key()));
            ids.requireFree(line.place(), line.fields(), known);
            ImportKeys.requireOnce(line.place() + "/name", line.key(), seen, reading);
            GoalEdit edit = reading.read(GoalEdit.class, line.place(),
                    known == null ? json.createObjectNode() : json.valueToTree(known.edit()), line.fields(), ImportFields.GOAL);
            if (edit != null) {
                taking.take(line.place(), known, edit, () -> new Goal(plan.id(), edit, clock.instant()));
            }
        }
        return taking.done();
    }

    private Counts takeSteps(Plan plan, List<Line> lines, Map<String, UUID> ids, ImportReading reading) {
        Map<String, Step> present = new HashMap<>();
        int position = 0;
        ExternalIds<Step, StepEdit, StepView> externalIds = new ExternalIds<>(stepKeeping,
                lines.stream().map(Line::fields).toList(), reading);
        for (Step step : steps.of(plan.id())) {
            present.put(step.key(), step);
            externalIds.present(step);
            ids.put(step.key(), step.id());
            position = Math.max(position, step.position());
        }
        Set<String> seen = new HashSet<>();
        Taking<Step, StepEdit, StepView> taking = new Taking<>(stepKeeping, reading);
        for (Line line : lines) {
            Step known = externalIds.find(line.place(), line.fields()).orElse(present.get(line.key()));
            externalIds.requireFree(line.place(), line.fields(), known);
            if (!ImportKeys.require(line.place(), line.key(), seen, reading) || known != null && line.onlyIfMissing()) {
                continue;
            }
            position += known == null ? 1 : 0;
            ObjectNode base = known == null ? json.createObjectNode().put("position", position)
                    : json.valueToTree(known.edit());
            StepEdit edit = reading.read(StepEdit.class, line.place(), base, line.fields(), ImportFields.STEP);
            if (edit != null) {
                Step taken = taking.take(line.place(), known, edit,
                        () -> new Step(plan.id(), line.key(), edit, clock.instant()));
                if (taken != null) {
                    ids.put(line.key(), taken.id());
                }
            }
        }
        return taking.done();
    }

    private Set<String> externalIdsElsewhere(Plan plan, List<TaskLine> lines) {
        Set<String> sent = lines.stream().map(line -> line.fields().path("externalId").textValue()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sent.isEmpty() ? Set.of() : tasks.externalIdsElsewhere(plan.id(), sent);
    }

    private Counts takeLinks(Plan plan, List<LinkLine> lines, ImportedTasks known, ImportReading reading) {
        Map<Dependency.Tie, Dependency> present = new HashMap<>();
        ExternalIds<Dependency, DependencyEdit, DependencyView> ids = new ExternalIds<>(linkKeeping,
                lines.stream().map(LinkLine::fields).toList(), reading);
        for (Dependency one : dependencies.of(plan.id())) {
            present.putIfAbsent(one.tie(), one);
            ids.present(one);
        }
        Set<Dependency.Tie> seen = new HashSet<>();
        Taking<Dependency, DependencyEdit, DependencyView> taking = new Taking<>(linkKeeping, reading);
        for (LinkLine line : lines) {
            UUID predecessor = end(line.predecessor(), line.place() + "/predecessor", known, reading);
            UUID successor = end(line.successor(), line.place() + "/successor", known, reading);
            DependencyEdit edit = reading.read(DependencyEdit.class, line.place(),
                    json.createObjectNode().put("type", "FS").put("lag", 0).put("lagUnit", "WORKING"), line.fields(),
                    ImportFields.LINK);
            if (predecessor == null || successor == null || edit == null) {
                continue;
            }
            Dependency.Tie tie = new Dependency.Tie(predecessor, successor, edit.type());
            Dependency named = ids.find(line.place(), line.fields()).filter(one -> one.ties(predecessor, successor))
                    .orElse(null);
            Dependency there = named == null ? present.get(tie) : named;
            ids.requireFree(line.place(), line.fields(), there);
            if (!seen.add(tie)) {
                reading.wrong(line.place(), "repeated", "the file has " + line.predecessor() + " -> " + line.successor()
                        + " of this type twice; accepted is once");
            } else {
                DependencyEdit wanted = there == null || line.fields().has("externalId") ? edit
                        : new DependencyEdit(there.edit().externalId(), edit.type(), edit.lag(), edit.lagUnit());
                taking.take(line.place(), there, wanted,
                        () -> new Dependency(plan.id(), predecessor, successor, wanted, clock.instant()));
            }
        }
        return taking.done();
    }

    private static @Nullable UUID end(String key, String place, ImportedTasks known, ImportReading reading) {
        UUID task = known.named(key);
        if (task == null) {
            reading.wrong(place, "unknown-task",
                    "\"" + key + "\" is no task; accepted are the keys of the file's and the plan's tasks");
        }
        return task;
    }
}
