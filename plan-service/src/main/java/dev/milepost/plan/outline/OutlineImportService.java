package dev.milepost.plan.outline;

import java.time.Clock;
import java.util.ArrayList;
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
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
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
    private final Keeping<Goal, GoalEdit, GoalView> goalKeeping;
    private final Keeping<Step, StepEdit, StepView> stepKeeping;
    private final Keeping<Task, TaskEdit, TaskView> taskKeeping;
    private final ObjectMapper json;
    private final Validator validator;
    private final History history;
    private final Event<OutlineChanged> outlineChanged;
    private final Clock clock;

    OutlineImportService(PlanService plans, GoalRepository goals, StepRepository steps, TaskRepository tasks,
            DependencyRepository dependencies, Keepings keepings, ObjectMapper json, Validator validator, History history,
            Event<OutlineChanged> outlineChanged, Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.steps = steps;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.goalKeeping = keepings.of("goal", goals);
        this.stepKeeping = keepings.of("step", steps);
        this.taskKeeping = keepings.of("task", tasks);
        this.json = json;
        this.validator = validator;
        this.history = history;
        this.outlineChanged = outlineChanged;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for no such plan, 409 for a closed one, 422 naming everything in the file that is wrong */
    @Transactional
    public ImportOutcome take(Reference reference, OutlineImport wanted) {
        Plan plan = plans.requiredOpen(reference);
        ImportReading reading = new ImportReading(json, validator, wanted.wrong());
        if (wanted.plan() != null) {
            PlanEdit edit = reading.read(PlanEdit.class, "/plan", json.valueToTree(plan.edit()), wanted.plan());
            if (edit != null) {
                guarded(reading, "/plan", () -> plans.apply(plan, edit));
            }
        }
        Counts goalCounts = takeGoals(plan, wanted.goals(), reading);
        Map<String, UUID> stepIds = new HashMap<>();
        Counts stepCounts = takeSteps(plan, wanted.steps(), stepIds, reading);
        ImportedTasks known = new ImportedTasks(tasks.of(plan.id()));
        Counts taskCounts = takeTasks(plan, wanted.tasks(), stepIds, known, reading);
        Counts linkCounts = takeLinks(plan, wanted.links(), known, reading);
        reading.requireNoErrors();
        outlineChanged.fire(new OutlineChanged(plan.id()));
        return new ImportOutcome(plan.id(), goalCounts, stepCounts, taskCounts, linkCounts);
    }

    private Counts takeGoals(Plan plan, List<Line> lines, ImportReading reading) {
        if (lines.isEmpty()) {
            return Counts.NONE;
        }
        Map<String, Goal> present = goals.of(List.of(plan.id())).stream()
                .collect(Collectors.toMap(goal -> goal.edit().name(), goal -> goal, (one, other) -> one));
        Set<String> seen = new HashSet<>();
        Taking<Goal, GoalEdit, GoalView> taking = new Taking<>(goalKeeping, reading);
        for (Line line : lines) {
            Goal known = present.get(line.key());
            requireOnce(line.place() + "/name", line.key(), seen, reading);
            GoalEdit edit = reading.read(GoalEdit.class, line.place(),
                    known == null ? json.createObjectNode() : json.valueToTree(known.edit()), line.fields());
            if (edit != null) {
                taking.take(line.place(), known, edit, () -> new Goal(plan.id(), edit, clock.instant()));
            }
        }
        return taking.done();
    }

    private Counts takeSteps(Plan plan, List<Line> lines, Map<String, UUID> ids, ImportReading reading) {
        Map<String, Step> present = new HashMap<>();
        int position = 0;
        for (Step step : steps.of(plan.id())) {
            present.put(step.key(), step);
            ids.put(step.key(), step.id());
            position = Math.max(position, step.position());
        }
        Set<String> seen = new HashSet<>();
        Taking<Step, StepEdit, StepView> taking = new Taking<>(stepKeeping, reading);
        for (Line line : lines) {
            Step known = present.get(line.key());
            if (!isKey(line.place(), line.key(), seen, reading) || known != null && line.onlyIfMissing()) {
                continue;
            }
            position += known == null ? 1 : 0;
            ObjectNode base = known == null ? json.createObjectNode().put("position", position)
                    : json.valueToTree(known.edit());
            StepEdit edit = reading.read(StepEdit.class, line.place(), base, line.fields());
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

    private Counts takeTasks(Plan plan, List<TaskLine> lines, Map<String, UUID> stepIds, ImportedTasks known,
            ImportReading reading) {
        Set<String> elsewhere = foreignIds(plan, lines);
        Map<UUID, Integer> positions = new HashMap<>();
        known.all().forEach(task -> positions.merge(task.stepId(), task.position(), Math::max));
        Set<String> seen = new HashSet<>();
        Taking<Task, TaskEdit, TaskView> taking = new Taking<>(taskKeeping, reading);
        for (TaskLine line : lines) {
            isKey(line.place(), line.key(), seen, reading);
            UUID stepId = stepIds.get(line.stepKey());
            String externalId = line.fields().path("externalId").textValue();
            if (stepId == null) {
                reading.wrong(line.place() + "/step", "unknown-step",
                        "\"" + line.stepKey()
                                + "\" is no step; accepted are the keys and names of the file's and the plan's steps");
            } else if (externalId != null && elsewhere.contains(externalId)) {
                reading.wrong(line.place() + "/externalId", "taken",
                        "\"" + externalId + "\" is the id of a task of another plan; accepted is one that is free, or none");
            } else {
                takeTask(plan, line, stepId, known, positions, taking, reading);
            }
        }
        Counts counts = taking.done();
        if (taking.made() + known.all().size() > OutlineImport.MOST_TASKS) {
            reading.wrong("", "too-many-tasks", "a plan takes " + OutlineImport.MOST_TASKS + " tasks");
        }
        return counts;
    }

    private void takeTask(Plan plan, TaskLine line, UUID stepId, ImportedTasks known, Map<UUID, Integer> positions,
            Taking<Task, TaskEdit, TaskView> taking, ImportReading reading) {
        Task present = known.find(line.fields().path("externalId").textValue(), line.key()).orElse(null);
        ObjectNode base = present == null ? newTask(line.fields(), positions.merge(stepId, 1, Integer::sum))
                : json.valueToTree(present.edit());
        base.put("stepId", stepId.toString());
        TaskEdit edit = reading.read(TaskEdit.class, line.place(), base, line.fields());
        if (edit == null) {
            if (present == null) {
                known.name(line.key(), Ids.next());
            }
            return;
        }
        Task taken = taking.take(line.place(), present, edit,
                () -> new Task(plan.id(), line.key(), edit, null, clock.instant()));
        known.name(line.key(), taken == null ? Ids.next() : taken.id());
        if (edit.externalId() != null && taken != null) {
            known.name(edit.externalId(), taken.id());
        }
    }

    /** What a task is where the file doesn't say. */
    private ObjectNode newTask(ObjectNode fields, int position) {
        boolean milestone = fields.path("kind").asText().equals(TaskKind.MILESTONE.name());
        return json.createObjectNode().put("kind", TaskKind.TASK.name()).put("position", position)
                .put("durationDays", milestone ? 0 : 1).put("status", TaskStatus.NOT_STARTED.name()).put("percentDone", 0);
    }

    private Set<String> foreignIds(Plan plan, List<TaskLine> lines) {
        Set<String> sent = lines.stream().map(line -> line.fields().path("externalId").textValue()).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return sent.isEmpty() ? Set.of() : tasks.externalIdsElsewhere(plan.id(), sent);
    }

    private Counts takeLinks(Plan plan, List<LinkLine> lines, ImportedTasks known, ImportReading reading) {
        Map<String, Dependency> present = dependencies.of(plan.id()).stream().collect(Collectors.toMap(
                one -> place(one.predecessorId(), one.successorId(), one.edit()), one -> one, (one, other) -> one));
        Set<String> seen = new HashSet<>();
        List<Dependency> made = new ArrayList<>();
        int updated = 0;
        int unchanged = 0;
        for (LinkLine line : lines) {
            UUID predecessor = end(line.predecessor(), line.place() + "/predecessor", known, reading);
            UUID successor = end(line.successor(), line.place() + "/successor", known, reading);
            DependencyEdit edit = reading.read(DependencyEdit.class, line.place(),
                    json.createObjectNode().put("type", "FS").put("lag", 0).put("lagUnit", "WORKING"), line.fields());
            if (predecessor == null || successor == null || edit == null) {
                continue;
            }
            String place = place(predecessor, successor, edit);
            Dependency there = present.get(place);
            if (!seen.add(place)) {
                reading.wrong(line.place(), "repeated",
                        "the file has " + line.predecessor() + " -> " + line.successor()
                                + " of this type twice; accepted is once");
            } else if (there == null) {
                made.add(new Dependency(plan.id(), predecessor, successor, edit, clock.instant()));
            } else if (isSame(there.edit(), edit)) {
                unchanged++;
            } else {
                updated++;
                change(there, edit, reading);
            }
        }
        keep(made, reading);
        return new Counts(made.size(), updated, unchanged);
    }

    private void keep(List<Dependency> made, ImportReading reading) {
        if (!reading.hasErrors()) {
            dependencies.persist(made);
            dependencies.flush();
            made.forEach(one -> history.record(ObjectReference.of("dependency", one.id()), one.version(), HistoryAction.CREATED,
                    null, one.view()));
        }
    }

    private void change(Dependency there, DependencyEdit edit, ImportReading reading) {
        if (!reading.hasErrors()) {
            DependencyView before = there.view();
            there.apply(edit, clock.instant());
            history.record(ObjectReference.of("dependency", there.id()), there.version() + 1, HistoryAction.CHANGED, before,
                    there.view());
        }
    }

    private static boolean isKey(String place, String key, Set<String> seen, ImportReading reading) {
        if (key.length() > Texts.KEY || !key.matches(Texts.SLUG)) {
            reading.wrong(place + "/key", "wrong-value",
                    "\"" + key + "\" is not accepted; accepted is a key of lower-case letters"
                            + " and digits, with single hyphens between, of at most " + Texts.KEY + " characters");
            return false;
        }
        return requireOnce(place + "/key", key, seen, reading);
    }

    private static boolean requireOnce(String place, String key, Set<String> seen, ImportReading reading) {
        if (!seen.add(key)) {
            reading.wrong(place, "repeated", "\"" + key + "\" stands in the file before; accepted is one that is used once");
            return false;
        }
        return true;
    }

    private static @Nullable UUID end(String key, String place, ImportedTasks known, ImportReading reading) {
        UUID task = known.named(key);
        if (task == null) {
            reading.wrong(place, "unknown-task",
                    "\"" + key + "\" is no task; accepted are the keys of the file's and the plan's tasks");
        }
        return task;
    }

    private static String place(UUID predecessor, UUID successor, DependencyEdit edit) {
        return predecessor + " " + successor + " " + edit.type();
    }

    private static boolean isSame(DependencyEdit one, DependencyEdit other) {
        return one.lag().compareTo(other.lag()) == 0 && one.lagUnit() == other.lagUnit();
    }

    private static void guarded(ImportReading reading, String place, Runnable work) {
        try {
            work.run();
        } catch (ProblemException refused) {
            reading.wrong(place, refused);
        }
    }
}
