package dev.milepost.plan.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.plan.budget.BudgetImportService;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.outline.OutlineImport.Line;
import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.outline.OutlineImport.TaskLine;

/** Plans as JSON. */
@ApplicationScoped
class JsonFiles {

    private static final Set<String> PLAN = Set.of("name", "description", "startDate", "statusDate", "currency", "calendar");

    private final ObjectMapper json;

    JsonFiles(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(PlanToWrite plan) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return json.writer(lines).writeValueAsBytes(PlanFile.of(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan can't be written as JSON", e);
        }
    }

    ReadFile read(byte[] file) {
        JsonNode root = tree(file);
        List<FieldError> errors = new ArrayList<>();
        requireKnown(root, Set.of("format", "version", "plan", "calendars", "goals", "steps", "dependencies", "budget"), "",
                errors);
        if (!PlanFile.FORMAT.equals(root.path("format").textValue()) || root.path("version").asInt() != PlanFile.VERSION) {
            errors.add(new FieldError("/format", "unknown-format",
                    "accepted is format \"" + PlanFile.FORMAT + "\" in version " + PlanFile.VERSION));
        }
        JsonNode plan = root.path("plan");
        if (plan.isObject()) {
            requireKnown(plan, PLAN, "/plan", errors);
        }
        List<Line> calendars = new ArrayList<>();
        each(root, "calendars", "", errors,
                (place, fields) -> calendars.add(new Line(place, text(fields, "name", place, errors), fields, false)));
        List<Line> goals = new ArrayList<>();
        each(root, "goals", "", errors,
                (place, fields) -> goals.add(new Line(place, text(fields, "name", place, errors), fields, false)));
        List<Line> steps = new ArrayList<>();
        List<TaskLine> tasks = new ArrayList<>();
        each(root, "steps", "", errors, (place, fields) -> step(place, fields, steps, tasks, errors));
        List<LinkLine> links = new ArrayList<>();
        each(root, "dependencies", "", errors, (place, fields) -> {
            String predecessor = taken(fields, "predecessor", place, errors);
            links.add(new LinkLine(place, predecessor, taken(fields, "successor", place, errors), fields));
        });
        List<BudgetImportService.Line> budget = new ArrayList<>();
        each(root, "budget", "", errors, (place, fields) -> {
            String step = named(fields, "step");
            budget.add(new BudgetImportService.Line(place, step, named(fields, "task"), fields));
        });
        return new ReadFile(new OutlineImport(plan instanceof ObjectNode object ? object : null, calendars, goals, steps, tasks,
                links, errors), budget);
    }

    private static void step(String place, ObjectNode fields, List<Line> steps, List<TaskLine> tasks, List<FieldError> errors) {
        String key = taken(fields, "key", place, errors);
        each(fields, "tasks", place, errors,
                (at, task) -> tasks.add(new TaskLine(at, key, taken(task, "key", at, errors), named(task, "parent"),
                        calendar(task), task)));
        fields.remove("tasks");
        steps.add(new Line(place, key, fields, fields.isEmpty()));
    }

    private JsonNode tree(byte[] file) {
        try {
            JsonNode root = json.readTree(Utf8.decoded(file));
            if (root == null || !root.isObject()) {
                throw ExchangeProblem.FILE_UNREADABLE
                        .because("The file is no JSON object as GET /plans/{planId}/export writes it");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("Line %d of the file is no JSON: %s", e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            String.valueOf(e.getOriginalMessage()))
                    .causedBy(e);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't be read", e);
        }
    }

    private interface Taker {
        void take(String place, ObjectNode fields);
    }

    private static void each(JsonNode parent, String member, String place, List<FieldError> errors, Taker taker) {
        JsonNode list = parent.path(member);
        if (list.isMissingNode() || list.isNull()) {
            return;
        }
        if (!list.isArray()) {
            errors.add(new FieldError(place + "/" + member, "wrong-type", "accepted is a list of objects"));
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = place + "/" + member + "/" + i;
            if (list.get(i) instanceof ObjectNode object) {
                taker.take(at, object);
            } else {
                errors.add(new FieldError(at, "wrong-type", "accepted is an object"));
            }
        }
    }

    private static String text(ObjectNode fields, String name, String place, List<FieldError> errors) {
        String value = fields.path(name).textValue();
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(place + "/" + name, "missing", "is needed; accepted is a text"));
            return "";
        }
        return value;
    }

    /** The text of a field that names something and is none of its values. */
    private static String taken(ObjectNode fields, String name, String place, List<FieldError> errors) {
        String value = text(fields, name, place, errors);
        fields.remove(name);
        return value;
    }

    /** The text of a field that names something else and is none of its values; null where it names nothing. */
    private static @Nullable String named(ObjectNode fields, String name) {
        JsonNode named = fields.remove(name);
        return named == null || named.isNull() ? null : named.asText();
    }

    /** Empty for an explicit null, which is the plan's; null where nothing is said. */
    private static @Nullable String calendar(ObjectNode task) {
        boolean said = task.has("calendar");
        String calendar = named(task, "calendar");
        return calendar == null && said ? "" : calendar;
    }

    private static void requireKnown(JsonNode object, Set<String> known, String place, List<FieldError> errors) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(place + "/" + name, "unknown-field",
                        "is not known; accepted are " + String.join(", ", new TreeSet<>(known))));
            }
        });
    }
}
