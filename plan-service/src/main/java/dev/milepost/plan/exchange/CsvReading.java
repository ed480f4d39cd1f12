package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.plan.outline.Keys;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.outline.OutlineImport.Line;
import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.outline.OutlineImport.TaskLine;

/** Reads the lines of one CSV file. */
final class CsvReading {

    static final String STEP = "STEP";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Line> steps = new ArrayList<>();
    private final Map<String, String> stepKeys = new HashMap<>();
    private final List<TaskLine> tasks = new ArrayList<>();
    private final Set<String> taskKeys = new HashSet<>();
    private final List<LinkLine> links = new ArrayList<>();
    private @Nullable String currentStep;

    CsvReading(String[] header) {
        for (String title : header) {
            CsvColumn column = CsvColumn.titled(title).orElseThrow(() -> ExchangeProblem.FILE_UNREADABLE
                    .because("The column \"%s\" is not known; accepted are %s",
                            title.length() > 60 ? title.substring(0, 60) : title,
                            CsvColumn.titles())
                    .at("/lines/1", "unknown-column", "accepted are " + CsvColumn.titles()));
            if (columns.contains(column)) {
                throw ExchangeProblem.FILE_UNREADABLE.because("The column %s is there twice", column.title()).at("/lines/1",
                        "repeated", "accepted is each column once");
            }
            columns.add(column);
        }
        if (!columns.contains(CsvColumn.NAME)) {
            throw ExchangeProblem.FILE_UNREADABLE.because("The column name is missing; the first line names the columns, of %s",
                    CsvColumn.titles()).at("/lines/1", "missing", "needs a column name");
        }
    }

    void line(int number, String[] cells) {
        String place = "/lines/" + number;
        if (cells.length == 0 || cells.length == 1 && cells[0].isBlank()) {
            return;
        }
        if (cells.length > columns.size()) {
            errors.add(new FieldError(place, "too-many-cells",
                    cells.length + " cells; accepted are " + columns.size() + ", as in the first line"));
            return;
        }
        Map<CsvColumn, String> values = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), Formulas.restored(cells[i].strip()));
        }
        if (values.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        if (STEP.equals(values.get(CsvColumn.KIND))) {
            step(place, values);
        } else {
            task(place, values);
        }
    }

    private void step(String place, Map<CsvColumn, String> values) {
        String name = values.getOrDefault(CsvColumn.NAME, "");
        String key = orElse(values.get(CsvColumn.KEY), Keys.of(name, begin -> Set.copyOf(stepKeys.values())));
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", name);
        for (CsvColumn column : List.of(CsvColumn.DESCRIPTION, CsvColumn.EXTERNAL_ID)) {
            String value = values.get(column);
            if (value != null) {
                fields.put(column.title(), value.isEmpty() ? null : value);
            }
        }
        steps.add(new Line(place, key, fields, false));
        stepKeys.put(key, key);
        stepKeys.put(name, key);
        currentStep = key;
    }

    private void task(String place, Map<CsvColumn, String> values) {
        String step = stepOf(values.getOrDefault(CsvColumn.STEP, ""), place);
        if (step == null) {
            errors.add(new FieldError(place + "/step", "missing",
                    "is needed; accepted is the key or name of a step, or a line of kind STEP above"));
            return;
        }
        String key = orElse(values.get(CsvColumn.KEY), Keys.of(values.getOrDefault(CsvColumn.NAME, ""), begin -> taskKeys));
        taskKeys.add(key);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        values.forEach((column, value) -> put(fields, column, value));
        constraint(fields, values);
        String parent = values.getOrDefault(CsvColumn.PARENT, "");
        tasks.add(new TaskLine(place, step, key, parent.isEmpty() ? null : parent, null, fields));
        List<LinkLine> predecessors = Predecessors.read(values.getOrDefault(CsvColumn.PREDECESSORS, ""), key,
                place + "/predecessors");
        if (predecessors == null) {
            errors.add(new FieldError(place + "/predecessors", "wrong-value", "accepted are " + Predecessors.ACCEPTED));
        } else {
            links.addAll(predecessors);
        }
    }

    private static void put(ObjectNode fields, CsvColumn column, String value) {
        switch (column) {
            case STEP, KEY, PARENT, CONSTRAINT, CONSTRAINT_DATE, PREDECESSORS -> {
            }
            case NAME -> fields.put(column.title(), value);
            case FURTHER_ASSIGNEES -> {
                ArrayNode names = fields.putArray(column.title());
                Predecessors.names(value).forEach(names::add);
            }
            default -> {
                if (!value.isEmpty()) {
                    if (column.isNumber() && NUMBER.matcher(value).matches()) {
                        number(fields, column.title(), value);
                    } else {
                        fields.put(column.title(), value);
                    }
                } else if (column.isEmptiedByNothing()) {
                    fields.putNull(column.title());
                }
            }
        }
    }

    private static void number(ObjectNode fields, String name, String value) {
        BigDecimal number = new BigDecimal(value);
        if (number.scale() == 0 && number.abs().compareTo(MOST_WHOLE) <= 0) {
            fields.put(name, number.intValueExact());
        } else {
            fields.put(name, number);
        }
    }

    private static void constraint(ObjectNode fields, Map<CsvColumn, String> values) {
        String type = values.get(CsvColumn.CONSTRAINT);
        String date = values.getOrDefault(CsvColumn.CONSTRAINT_DATE, "");
        if (type != null) {
            ObjectNode constraint = fields.putObject("constraint").put("type", type.isEmpty() ? "ASAP" : type);
            if (!date.isEmpty()) {
                constraint.put("date", date);
            }
        }
    }

    /** A step that no line of its own describes is made by the name that tasks give it, unless the plan has it. */
    private @Nullable String stepOf(String cell, String place) {
        if (cell.isEmpty()) {
            return currentStep;
        }
        String known = stepKeys.get(cell);
        if (known != null) {
            return known;
        }
        String key = SLUG.matcher(cell).matches() ? cell : Keys.of(cell, begin -> Set.copyOf(stepKeys.values()));
        steps.add(new Line(place, key, JsonNodeFactory.instance.objectNode().put("name", cell), true));
        stepKeys.put(cell, key);
        return key;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isEmpty() ? otherwise : value;
    }

    ReadFile done() {
        if (tasks.size() > OutlineImport.MOST_TASKS) {
            throw ExchangeProblem.FILE_TOO_LONG.because("The file has %d tasks; a plan takes %d", tasks.size(),
                    OutlineImport.MOST_TASKS);
        }
        return new ReadFile(new OutlineImport(null, List.of(), List.of(), steps, tasks, links, errors), List.of());
    }
}
