package dev.milepost.plan.outline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.outline.OutlineImport.TaskLine;

/** Takes the tasks of one file into one plan: those that others stand below first, whatever their order in the file. */
final class TaskImport {

    private final UUID planId;
    private final Map<String, UUID> stepIds;
    private final Set<String> takenElsewhere;
    private final ImportedTasks known;
    private final FileCalendars calendars;
    private final List<TaskRule.Judge> judges;
    private final ImportReading reading;
    private final ObjectMapper json;
    private final Instant now;
    private final Taking<Task, TaskEdit, TaskView> taking;
    private final Map<TaskLine, Integer> positions = new HashMap<>();
    private final Map<TaskLine, Nesting.Place> placed = new LinkedHashMap<>();

    TaskImport(UUID planId, Map<String, UUID> stepIds, Set<String> takenElsewhere, ImportedTasks known,
            FileCalendars calendars, List<TaskRule.Judge> judges, ImportReading reading,
            Keeping<Task, TaskEdit, TaskView> keeping, ObjectMapper json,
            Instant now) {
        this.planId = planId;
        this.stepIds = stepIds;
        this.takenElsewhere = takenElsewhere;
        this.known = known;
        this.calendars = calendars;
        this.judges = judges;
        this.reading = reading;
        this.json = json;
        this.now = now;
        this.taking = new Taking<>(keeping, reading);
    }

    ImportOutcome.Counts take(List<TaskLine> lines) {
        place(lines);
        Set<String> seen = new HashSet<>();
        lines.forEach(line -> ImportKeys.require(line.place(), line.key(), seen, reading));
        List<TaskLine> waiting = new ArrayList<>(lines);
        while (!waiting.isEmpty()) {
            List<TaskLine> ready = waiting.stream().filter(line -> line.parent() == null || known.named(line.parent()) != null)
                    .toList();
            if (ready.isEmpty()) {
                waiting.forEach(line -> reading.wrong(line.place() + "/parent", "unknown-task", "\"" + line.parent()
                        + "\" is no task that it can stand below; accepted is the key of another task of the same step"));
                break;
            }
            ready.forEach(this::takeOne);
            waiting.removeAll(new HashSet<>(ready));
        }
        requireFit();
        if (taking.made() + known.all().size() > OutlineImport.MOST_TASKS) {
            reading.wrong("", "too-many-tasks", "a plan takes " + OutlineImport.MOST_TASKS + " tasks");
        }
        return taking.done();
    }

    /** New tasks come behind those that are there, in the order of the file. */
    private void place(List<TaskLine> lines) {
        Map<UUID, Integer> last = new HashMap<>();
        known.all().forEach(task -> last.merge(task.stepId(), task.position(), Math::max));
        for (TaskLine line : lines) {
            UUID step = stepIds.get(line.stepKey());
            if (step != null && known.find(externalId(line), line.key()).isEmpty()) {
                positions.put(line, last.merge(step, 1, Integer::sum));
            }
        }
    }

    private void takeOne(TaskLine line) {
        UUID stepId = stepIds.get(line.stepKey());
        String externalId = externalId(line);
        UUID taken = null;
        if (stepId == null) {
            reading.wrong(line.place() + "/step", "unknown-step", "\"" + line.stepKey()
                    + "\" is no step; accepted are the keys and names of the file's and the plan's steps");
        } else if (externalId != null && takenElsewhere.contains(externalId)) {
            reading.wrong(line.place() + "/externalId", "taken", "\"" + externalId
                    + "\" is the id of a task of another plan; accepted is one that is free, or none");
        } else {
            taken = take(line, stepId);
        }
        UUID named = taken == null ? Ids.next() : taken;
        known.name(line.key(), named);
        if (externalId != null) {
            known.name(externalId, named);
        }
    }

    private @Nullable UUID take(TaskLine line, UUID stepId) {
        Task present = known.find(externalId(line), line.key()).orElse(null);
        ObjectNode base = present == null ? newTask(line) : json.valueToTree(present.edit());
        base.put("stepId", stepId.toString());
        UUID parent = line.parent() == null ? null : known.named(line.parent());
        if (parent != null) {
            base.put("parentId", parent.toString());
        }
        if (line.calendar() != null && !follow(line.calendar(), base)) {
            reading.wrong(line.place() + "/calendar", "unknown-calendar",
                    "\"" + line.calendar() + "\" is no calendar of the file; accepted are the names of those it has, or null");
        }
        TaskEdit edit = reading.read(TaskEdit.class, line.place(), base, line.fields(), ImportFields.TASK);
        if (edit != null && present != null && !allows(line, present, edit)) {
            return null;
        }
        if (edit == null) {
            return null;
        }
        Task taken = taking.take(line.place(), present, edit, () -> new Task(planId, line.key(), edit, null, now));
        if (taken != null) {
            placed.put(line, edit.place(taken.id()));
        }
        return taken == null ? null : taken.id();
    }

    private boolean follow(String calendar, ObjectNode task) {
        UUID id = calendars.ids().get(calendar);
        task.put("calendarId", id == null ? null : id.toString());
        return calendar.isEmpty() || calendars.ids().containsKey(calendar);
    }

    /** What a task is where the file doesn't say. */
    private ObjectNode newTask(TaskLine line) {
        boolean milestone = line.fields().path("kind").asText().equals(TaskKind.MILESTONE.name());
        return json.createObjectNode().put("kind", TaskKind.TASK.name()).put("position", positions.getOrDefault(line, 1))
                .put("durationDays", milestone ? 0 : 1).put("status", TaskStatus.NOT_STARTED.name()).put("percentDone", 0)
                .put("onHold", false);
    }

    /** What other features forbid a change, they forbid a file too. */
    private boolean allows(TaskLine line, Task present, TaskEdit edit) {
        try {
            judges.forEach(judge -> judge.beforeChange(present.view(), edit));
            return true;
        } catch (ProblemException refused) {
            reading.wrong(line.place(), refused);
            return false;
        }
    }

    private void requireFit() {
        if (reading.hasErrors()) {
            return;
        }
        Nesting nesting = new Nesting(known.all().stream().map(Task::place).toList());
        placed.values().forEach(nesting::put);
        placed.forEach((line, place) -> {
            try {
                nesting.requireFit(place.id());
            } catch (ProblemException refused) {
                reading.wrong(line.place(), refused);
            }
        });
    }

    private static @Nullable String externalId(TaskLine line) {
        return line.fields().path("externalId").textValue();
    }
}
