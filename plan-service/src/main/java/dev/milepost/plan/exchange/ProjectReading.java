package dev.milepost.plan.exchange;

import java.math.BigDecimal;
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
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.plan.budget.BudgetImportService;
import dev.milepost.plan.outline.Keys;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.outline.OutlineImport.Line;
import dev.milepost.plan.outline.OutlineImport.LinkLine;
import dev.milepost.plan.outline.OutlineImport.TaskLine;
import dev.milepost.plan.schedule.ConstraintType;
import dev.milepost.plan.schedule.LagUnit;

/** Reads one Microsoft Project XML file, and counts what of it has no place in a plan. */
final class ProjectReading {

    private static final int ALL = 100;

    private final ProjectFile file;
    private final List<FieldError> wrong;
    private final Leftovers leftovers = new Leftovers();
    private final ProjectWork work;
    private final Map<Integer, Line> calendars = new LinkedHashMap<>();
    private final Map<Integer, String> stepOf = new HashMap<>();
    private final List<Line> steps = new ArrayList<>();
    private final Set<String> stepKeys = new HashSet<>();
    private final List<TaskLine> tasks = new ArrayList<>();
    private final Map<Integer, String> taskKeys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<LinkLine> links = new ArrayList<>();

    /** @param wrong what was found wrong in it already */
    ProjectReading(ProjectFile file, List<FieldError> wrong) {
        this.file = file;
        this.wrong = wrong;
        this.work = new ProjectWork(file, leftovers);
    }

    ReadFile read() {
        ProjectCalendars planCalendars = new ProjectCalendars(file, leftovers);
        calendars.putAll(planCalendars.ofTasks());
        if (file.getTasks().size() > OutlineImport.MOST_TASKS) {
            throw ExchangeProblem.FILE_TOO_LONG.because("The file has %d tasks; a plan takes %d", file.getTasks().size(),
                    OutlineImport.MOST_TASKS);
        }
        ObjectNode plan = planCalendars.plan();
        for (Task task : roots()) {
            if (task.getName() == null || task.getName().isBlank()) {
                count("Lines without a name", "They are no tasks.", task);
            } else if (task.getChildTasks().isEmpty() && !ProjectFields.STEP.equals(task.getText(ProjectFields.KIND))) {
                task(task, otherTasks(), null);
            } else {
                below(task, step(task), null);
            }
        }
        file.getTasks().forEach(task -> task.getPredecessors().forEach(this::link));
        new ProjectBesides(file, leftovers).note();
        List<BudgetImportService.Line> budget = new ProjectBudget(file).read(stepOf, taskKeys, leftovers);
        return new ReadFile(new OutlineImport(plan, List.copyOf(calendars.values()), List.of(), steps, tasks, links, wrong),
                budget, leftovers.all(), ProjectBaselines.read(file, stepOf, taskKeys));
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
        stepOf.put(summary.getUniqueID(), key);
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", summary.getName());
        fields.put("description", blankToNull(summary.getNotes()));
        text(fields, "externalId", summary.getText(ProjectFields.EXTERNAL_ID));
        if (isOf(summary, summary.getConstraintType())) {
            count("Constraints of summary tasks", "They were taken as steps, which have no dates of their own.", summary);
        }
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
                count("Lines without a name", "They are no tasks.", task);
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
        BigDecimal days = holdsOthers ? work.days(task).max(BigDecimal.ONE) : work.days(task);
        if (Boolean.TRUE.equals(task.getMilestone()) && days.signum() > 0 && !holdsOthers) {
            count("Milestones that take time", "They were taken as tasks.", task);
        }
        fields.put("name", task.getName());
        ProjectNotes.read(task.getNotes()).put(fields, isOurs(task));
        String address = task.getHyperlinkAddress();
        if (address != null && ProjectBesides.isLink(address)) {
            ObjectNode link = fields.withArray("links").addObject().put("url", address);
            link.put("title", task.getHyperlink() == null || task.getHyperlink().isBlank() ? address : task.getHyperlink());
        }
        fields.put("kind", days.signum() == 0 ? "MILESTONE" : "TASK");
        fields.put("durationDays", days);
        if (isOurs(task)) {
            ours(fields, task);
        }
        fields.put("deadline", date(task.getDeadline()));
        constraint(fields, task);
        work.progress(fields, task);
        work.people(fields, task);
        Line calendar = task.getCalendar() == null ? null : calendars.get(task.getCalendar().getUniqueID());
        tasks.add(new TaskLine(place(task), step, key, parent, calendar == null ? "" : calendar.key(), fields));
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

    /** Whether the task was written by us, so that what its fields of ours lack it has not. */
    private static boolean isOurs(Task task) {
        return task.getText(ProjectFields.KEY) != null;
    }

    private static void ours(ObjectNode fields, Task task) {
        fields.put("externalId", task.getText(ProjectFields.EXTERNAL_ID));
        fields.put("practice", task.getText(ProjectFields.PRACTICE));
        fields.put("team", task.getText(ProjectFields.TEAM));
        fields.put("onHold", task.getText(ProjectFields.HOLD) != null);
        fields.put("onHoldReason", task.getText(ProjectFields.HOLD));
        fields.put("optimisticDays", number(task.getNumber(ProjectFields.OPTIMISTIC)));
        fields.put("pessimisticDays", number(task.getNumber(ProjectFields.PESSIMISTIC)));
    }

    private static @Nullable BigDecimal number(@Nullable Number number) {
        return number == null ? null : ProjectWork.rounded(number.doubleValue());
    }

    private static boolean isOf(Task task, org.mpxj.@Nullable ConstraintType type) {
        return type != null && ProjectFields.constraint(type).needsDate() && task.getConstraintDate() != null;
    }

    private void link(Relation relation) {
        String predecessor = taskKeys.get(relation.getPredecessorTask().getUniqueID());
        String successor = taskKeys.get(relation.getSuccessorTask().getUniqueID());
        if (predecessor == null || successor == null) {
            count("Links of the summary tasks that are steps", "Only tasks are linked.", relation.getSuccessorTask());
            return;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode()
                .put("type", ProjectFields.dependency(relation.getType()).name());
        Duration lag = relation.getLag();
        if (lag != null && (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT)) {
            count("Lags in percent", "They were taken as so many days as they are of the predecessor's duration now.",
                    relation.getSuccessorTask());
            fields.put("lag",
                    ProjectWork.rounded(work.days(relation.getPredecessorTask()).doubleValue() * lag.getDuration() / ALL));
            fields.put("lagUnit", LagUnit.WORKING.name());
        } else if (lag != null && lag.getDuration() != 0) {
            boolean elapsed = lag.getUnits().isElapsed();
            Duration days = lag.convertUnits(elapsed ? TimeUnit.ELAPSED_DAYS : TimeUnit.DAYS, file.getProjectProperties());
            fields.put("lag", ProjectWork.rounded(days.getDuration()));
            fields.put("lagUnit", (elapsed ? LagUnit.ELAPSED : LagUnit.WORKING).name());
        }
        nameOf(relation.getSuccessorTask(), predecessor, fields);
        links.add(new LinkLine(place(relation.getSuccessorTask()), predecessor, successor, fields));
    }

    /** The external id that we gave it, which stands in a text of its successor. */
    private static void nameOf(Task successor, String predecessor, ObjectNode link) {
        String named = successor.getText(ProjectFields.LINKS);
        List<LinkLine> all = named == null ? null : Predecessors.read(named, "", "");
        if (all != null) {
            all.stream().filter(one -> one.predecessor().equals(predecessor) && one.fields().path("type").asText("FS")
                    .equals(link.path("type").asText())).findFirst()
                    .ifPresent(one -> link.set("externalId", one.fields().path("externalId")));
        }
    }

    /** The key that we gave it, or one made of its name. */
    private static String free(Task task, Set<String> taken) {
        String given = task.getText(ProjectFields.KEY);
        String key = given == null || given.isBlank() || taken.contains(given) ? Keys.of(task.getName(), begin -> taken)
                : given;
        taken.add(key);
        return key;
    }

    private void count(String what, String because, Task task) {
        leftovers.note(what, because, place(task), task.getName());
    }

    static String place(Task task) {
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

    static @Nullable String date(@Nullable LocalDateTime time) {
        LocalDate date = time == null ? null : time.toLocalDate();
        return date == null ? null : date.toString();
    }
}
