package dev.milepost.plan.exchange;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.outline.Keys;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.outline.OutlineImport.Line;
import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.outline.OutlineImport.TaskLine;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.schedule.ConstraintType;
import dev.milepost.plan.schedule.LagUnit;

/** Reads one Microsoft Project XML file, and counts what of it has no place in a plan. */
final class ProjectReading {

    private static final int DAY_DECIMALS = 4;
    private static final int ALL = 100;
    private static final BigDecimal SHORTEST = new BigDecimal("0.0001");

    private final ProjectFile file;
    private final Map<String, NotTaken> notTaken = new LinkedHashMap<>();
    private final List<Line> steps = new ArrayList<>();
    private final Set<String> stepKeys = new HashSet<>();
    private final List<TaskLine> tasks = new ArrayList<>();
    private final Map<Integer, String> taskKeys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<LinkLine> links = new ArrayList<>();

    ProjectReading(byte[] xml) {
        try {
            ProjectFile read = new MSPDIReader().read(new ByteArrayInputStream(SafeXml.checked(xml)));
            if (read == null) {
                throw ExchangeProblem.FILE_UNREADABLE.because("The file is no Microsoft Project XML");
            }
            this.file = read;
        } catch (MPXJException e) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("The file is no Microsoft Project XML: save it as \"XML Format\" from there")
                    .causedBy(e);
        }
    }

    ReadFile read() {
        if (file.getTasks().size() > OutlineImport.MOST_TASKS) {
            throw ExchangeProblem.FILE_TOO_LONG.because("The file has %d tasks; a plan takes %d", file.getTasks().size(),
                    OutlineImport.MOST_TASKS);
        }
        ObjectNode plan = new ProjectCalendars(file, notTaken).plan();
        for (Task task : roots()) {
            if (task.getName() == null || task.getName().isBlank()) {
                count("Lines without a name", "They are no tasks.");
            } else if (task.getChildTasks().isEmpty()) {
                task(task, otherTasks(), null);
            } else {
                below(task, step(task), null);
            }
        }
        file.getTasks().forEach(task -> task.getPredecessors().forEach(this::link));
        return new ReadFile(new OutlineImport(plan, List.of(), steps, tasks, links, List.of()), List.copyOf(notTaken.values()),
                ProjectBaselines.read(file, taskKeys));
    }

    /** Without the task that stands for the whole project. */
    private List<Task> roots() {
        List<Task> roots = file.getChildTasks();
        return roots.size() == 1 && Integer.valueOf(0).equals(roots.getFirst().getOutlineLevel())
                ? roots.getFirst().getChildTasks()
                : roots;
    }

    private String step(Task summary) {
        String key = free(summary, stepKeys);
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", summary.getName());
        fields.put("description", blankToNull(summary.getNotes()));
        steps.add(new Line(place(summary), key, fields, false));
        return key;
    }

    private String otherTasks() {
        String key = "other-tasks";
        if (stepKeys.add(key)) {
            steps.add(new Line("", key, JsonNodeFactory.instance.objectNode().put("name", "Other tasks"), true));
        }
        return key;
    }

    private void below(Task above, String step, @Nullable String parent) {
        for (Task task : above.getChildTasks()) {
            if (task.getName() == null || task.getName().isBlank()) {
                count("Lines without a name", "They are no tasks.");
            } else {
                below(task, step, task(task, step, parent));
            }
        }
    }

    /** @return its key */
    private String task(Task task, String step, @Nullable String parent) {
        String key = free(task, taken);
        taskKeys.put(task.getUniqueID(), key);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        boolean holdsOthers = !task.getChildTasks().isEmpty();
        BigDecimal days = holdsOthers ? days(task.getDuration()).max(BigDecimal.ONE) : days(task.getDuration());
        if (Boolean.TRUE.equals(task.getMilestone()) && days.signum() > 0 && !holdsOthers) {
            count("Milestones that take time", "They were taken as tasks.");
        }
        fields.put("name", task.getName());
        fields.put("description", blankToNull(task.getNotes()));
        fields.put("kind", days.signum() == 0 ? "MILESTONE" : "TASK");
        fields.put("durationDays", days);
        text(fields, "externalId", task.getText(ProjectFields.EXTERNAL_ID));
        text(fields, "practice", task.getText(ProjectFields.PRACTICE));
        fields.put("deadline", date(task.getDeadline()));
        constraint(fields, task);
        progress(fields, task);
        people(fields, task);
        besides(task);
        tasks.add(new TaskLine(place(task), step, key, parent, fields));
        return key;
    }

    private static void constraint(ObjectNode fields, Task task) {
        ConstraintType type = task.getConstraintType() == null ? ConstraintType.ASAP
                : ProjectFields.constraint(task.getConstraintType());
        ObjectNode constraint = fields.putObject("constraint").put("type", type.name());
        if (type.needsDate() && task.getConstraintDate() != null) {
            constraint.put("date", date(task.getConstraintDate()));
        }
    }

    private static void progress(ObjectNode fields, Task task) {
        int percent = task.getPercentageComplete() == null ? 0 : task.getPercentageComplete().intValue();
        LocalDateTime start = task.getActualStart();
        LocalDateTime finish = task.getActualFinish();
        TaskStatus status = percent >= ALL || finish != null ? TaskStatus.DONE
                : percent > 0 || start != null ? TaskStatus.IN_PROGRESS : TaskStatus.NOT_STARTED;
        if (status != TaskStatus.NOT_STARTED) {
            start = start == null ? task.getStart() : start;
        }
        if (status == TaskStatus.DONE) {
            finish = finish == null ? task.getFinish() : finish;
            percent = ALL;
        }
        fields.put("status", (task.getActive() ? status : TaskStatus.CANCELLED).name());
        fields.put("percentDone", percent);
        fields.put("actualStart", date(start));
        fields.put("actualFinish", date(finish));
    }

    private void people(ObjectNode fields, Task task) {
        List<String> names = task.getResourceAssignments().stream().map(ResourceAssignment::getResource)
                .filter(java.util.Objects::nonNull).map(resource -> resource.getName()).filter(java.util.Objects::nonNull)
                .toList();
        fields.put("assignee", names.isEmpty() ? null : names.getFirst());
        for (int i = 1; i < names.size(); i++) {
            count("Further people of a task", "A task has one assignee: the first was taken.");
        }
        Duration work = task.getWork();
        BigDecimal hours = work == null ? BigDecimal.ZERO
                : BigDecimal.valueOf(work.convertUnits(TimeUnit.HOURS, file.getProjectProperties()).getDuration()).setScale(2,
                        RoundingMode.HALF_UP);
        fields.put("effortHours", hours.signum() == 0 ? null : hours.stripTrailingZeros());
    }

    private void besides(Task task) {
        if (task.getCalendar() != null) {
            count("Calendars of single tasks", "The tasks follow the calendar of the plan.");
        }
        if (task.getCost() != null && task.getCost().doubleValue() != 0) {
            count("Costs of tasks", "The money of a plan is not read from project files.");
        }
    }

    private void link(Relation relation) {
        String predecessor = taskKeys.get(relation.getPredecessorTask().getUniqueID());
        String successor = taskKeys.get(relation.getSuccessorTask().getUniqueID());
        if (predecessor == null || successor == null) {
            count("Links of the summary tasks that are steps", "Only tasks are linked.");
            return;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode()
                .put("type", ProjectFields.dependency(relation.getType()).name());
        Duration lag = relation.getLag();
        if (lag != null && (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT)) {
            count("Lags in percent", "They were taken as no lag.");
        } else if (lag != null && lag.getDuration() != 0) {
            boolean elapsed = lag.getUnits().isElapsed();
            Duration days = lag.convertUnits(elapsed ? TimeUnit.ELAPSED_DAYS : TimeUnit.DAYS, file.getProjectProperties());
            fields.put("lag", rounded(days.getDuration()));
            fields.put("lagUnit", (elapsed ? LagUnit.ELAPSED : LagUnit.WORKING).name());
        }
        links.add(new LinkLine(place(relation.getSuccessorTask()), predecessor, successor, fields));
    }

    private BigDecimal days(@Nullable Duration duration) {
        if (duration == null) {
            return BigDecimal.ONE;
        }
        if (duration.getUnits().isElapsed()) {
            count("Durations in elapsed time", "They were taken as working time of the same length.");
        }
        double days = duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration();
        return days > 0 ? rounded(days).max(SHORTEST) : BigDecimal.ZERO;
    }

    private static BigDecimal rounded(double days) {
        BigDecimal plain = BigDecimal.valueOf(days).setScale(DAY_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The key that we gave it, or one made of its name. */
    private static String free(Task task, Set<String> taken) {
        String given = task.getText(ProjectFields.KEY);
        String key = given == null || given.isBlank() || taken.contains(given) ? Keys.of(task.getName(), begin -> taken)
                : given;
        taken.add(key);
        return key;
    }

    private void count(String what, String because) {
        notTaken.merge(what, new NotTaken(what, 1, because),
                (before, one) -> new NotTaken(what, before.count() + one.count(), because));
    }

    private static String place(Task task) {
        return "/Tasks/UID-" + task.getUniqueID();
    }

    private static void text(ObjectNode fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String date(@Nullable LocalDateTime time) {
        LocalDate date = time == null ? null : time.toLocalDate();
        return date == null ? null : date.toString();
    }
}
