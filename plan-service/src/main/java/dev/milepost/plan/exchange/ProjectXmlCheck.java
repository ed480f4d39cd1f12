package dev.milepost.plan.exchange;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.milepost.kit.problem.FieldError;

/**
 * Looks at the values of a Microsoft Project file that a plan takes over. The library that reads such files leaves out without
 * a
 * word what it can't read, and then a file would be taken in part.
 */
final class ProjectXmlCheck {

    private static final Pattern LENGTH_OF_TIME = Pattern
            .compile("-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern MOMENT = Pattern
            .compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(\\.[0-9]+)?");

    /** How a value must be written. */
    private enum Form {
        INSTANT("a date of the calendar and a time, such as 2027-01-04T08:00:00"),
        DURATION("a duration, such as PT8H0M0S"),
        WHOLE("a whole number"),
        NUMBER("a number with a point for decimals"),
        PERCENT("a whole number from 0 to 100"),
        CONSTRAINT_TYPE("a whole number from 0 to 7, as Microsoft Project numbers constraints"),
        LINK_TYPE("0 for FF, 1 for FS, 2 for SF or 3 for SS");

        private final String accepted;

        Form(String accepted) {
            this.accepted = accepted;
        }

        boolean accepts(String text) {
            return switch (this) {
                case INSTANT -> isInstant(text);
                case DURATION -> LENGTH_OF_TIME.matcher(text).matches();
                case WHOLE -> DIGITS.matcher(text).matches();
                case NUMBER -> DECIMAL.matcher(text).matches();
                case PERCENT -> isWithin(text, 100);
                case CONSTRAINT_TYPE -> isWithin(text, 7);
                case LINK_TYPE -> isWithin(text, 3);
            };
        }
    }

    /** By the element and what it stands in. */
    private static final Map<String, Form> FORMS = Map.ofEntries(entry("Project/StartDate", Form.INSTANT),
            entry("Project/StatusDate", Form.INSTANT), entry("Project/MinutesPerDay", Form.WHOLE),
            entry("Task/UID", Form.WHOLE), entry("Task/OutlineLevel", Form.WHOLE), entry("Task/Start", Form.INSTANT),
            entry("Task/Finish", Form.INSTANT), entry("Task/Duration", Form.DURATION), entry("Task/Work", Form.DURATION),
            entry("Task/ActualStart", Form.INSTANT), entry("Task/ActualFinish", Form.INSTANT),
            entry("Task/Deadline", Form.INSTANT), entry("Task/PercentComplete", Form.PERCENT),
            entry("Task/ConstraintType", Form.CONSTRAINT_TYPE), entry("Task/ConstraintDate", Form.INSTANT),
            entry("Task/CalendarUID", Form.WHOLE), entry("Task/FixedCost", Form.NUMBER), entry("Task/Cost", Form.NUMBER),
            entry("Baseline/Number", Form.WHOLE), entry("Baseline/Start", Form.INSTANT),
            entry("Baseline/Finish", Form.INSTANT), entry("Baseline/Duration", Form.DURATION),
            entry("PredecessorLink/PredecessorUID", Form.WHOLE), entry("PredecessorLink/Type", Form.LINK_TYPE),
            entry("PredecessorLink/LinkLag", Form.WHOLE), entry("Assignment/TaskUID", Form.WHOLE),
            entry("Assignment/ResourceUID", Form.WHOLE), entry("Assignment/Cost", Form.NUMBER),
            entry("TimePeriod/FromDate", Form.INSTANT), entry("TimePeriod/ToDate", Form.INSTANT));

    private final List<FieldError> errors = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final Map<String, Integer> tasks = new HashMap<>();
    private final List<Predecessor> predecessors = new ArrayList<>();
    private String task = "";
    private int taskLine;
    private boolean numbered;
    private boolean crossProject;
    private int predecessorLine;
    private String predecessor = "";

    private record Predecessor(int line, String uid) {
    }

    private ProjectXmlCheck() {
    }

    /** @param xml well-formed, and safe */
    static List<FieldError> errors(byte[] xml) {
        ProjectXmlCheck check = new ProjectXmlCheck();
        try {
            check.walk(XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The file was read before", e);
        }
        return check.errors;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int line = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within.push(reader.getLocalName());
                    line = reader.getLocation().getLineNumber();
                    text.setLength(0);
                    begin(line);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String element = within.pop();
                    end(within.peek() == null ? "" : within.peek(), element, text.toString().strip(), line);
                    text.setLength(0);
                }
                default -> {
                }
            }
        }
        predecessors.stream().filter(one -> !tasks.containsKey(one.uid())).forEach(one -> wrong(one.line(), "PredecessorUID",
                "unknown-task", "\"" + one.uid() + "\" is no task; accepted is the UID of a task of the file"));
    }

    private void begin(int line) {
        if ("Task".equals(within.peek())) {
            task = "";
            taskLine = line;
            numbered = false;
        } else if ("PredecessorLink".equals(within.peek())) {
            crossProject = false;
            predecessor = "";
        }
    }

    private void end(String parent, String element, String text, int line) {
        Form form = FORMS.get(parent + "/" + element);
        boolean none = text.isEmpty() || text.equals("NA");
        if (form != null && !none && !form.accepts(text)) {
            wrong(line, element, "wrong-value", "\"" + (text.length() > 80 ? text.substring(0, 79) + "…" : text)
                    + "\" is not accepted; accepted is " + form.accepted + task);
        }
        switch (parent + "/" + element) {
            case "Task/UID" -> {
                numbered = true;
                task = " (in the task with the UID " + text + ")";
                Integer before = tasks.putIfAbsent(text, line);
                if (before != null) {
                    wrong(line, element, "repeated", "\"" + text + "\" is the UID of the task in line " + before
                            + "; accepted is one that is used once");
                }
            }
            case "Tasks/Task" -> {
                task = "";
                if (!numbered) {
                    wrong(taskLine, "UID", "missing", "is needed; accepted is a whole number that no other task has");
                }
            }
            case "PredecessorLink/PredecessorUID" -> {
                predecessor = text;
                predecessorLine = line;
            }
            case "PredecessorLink/CrossProject" -> crossProject = text.equals("1") || text.equals("true");
            case "Task/PredecessorLink" -> {
                if (!crossProject && !predecessor.isEmpty()) {
                    predecessors.add(new Predecessor(predecessorLine, predecessor));
                }
            }
            default -> {
            }
        }
    }

    private void wrong(int line, String element, String code, String detail) {
        errors.add(new FieldError("/lines/" + line + "/" + element, code, detail));
    }

    private static boolean isInstant(String text) {
        try {
            LocalDateTime.parse(text);
            return MOMENT.matcher(text).matches();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWithin(String text, int most) {
        return DIGITS.matcher(text).matches() && Long.parseLong(text) >= 0 && Long.parseLong(text) <= most;
    }
}
