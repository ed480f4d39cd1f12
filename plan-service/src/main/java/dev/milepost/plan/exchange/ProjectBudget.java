package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceField;
import org.mpxj.ResourceType;
import org.mpxj.Task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.budget.BudgetCategory;
import dev.milepost.plan.budget.BudgetImportService.Line;
import dev.milepost.plan.budget.BudgetLineView;
import dev.milepost.plan.budget.Spread;

/**
 * Budget lines in Microsoft Project files: each is a cost resource, assigned to its task or to the summary task of its step;
 * one
 * of the whole plan is assigned to nothing. What cost resources have no field for travels in their free text fields.
 */
final class ProjectBudget {

    private static final int AMOUNT = 30;
    private static final int EXTERNAL_ID = 29;
    private static final int SPREAD = 28;
    private static final int DATE = 27;
    private static final int FROM = 26;
    private static final int UNTIL = 25;
    private static final int VENDOR = 24;
    private static final int CENTS = 2;

    private final ProjectFile file;

    ProjectBudget(ProjectFile file) {
        this.file = file;
    }

    void write(List<BudgetLineView> lines, Map<UUID, Task> steps, Map<UUID, Task> tasks) {
        if (lines.isEmpty()) {
            return;
        }
        file.getCustomFields().getOrCreate(ResourceField.TEXT30).setAlias("Milepost amount");
        file.getCustomFields().getOrCreate(ResourceField.TEXT29).setAlias("Milepost external id");
        file.getCustomFields().getOrCreate(ResourceField.TEXT28).setAlias("Milepost spread");
        file.getCustomFields().getOrCreate(ResourceField.TEXT27).setAlias("Milepost date");
        file.getCustomFields().getOrCreate(ResourceField.TEXT26).setAlias("Milepost from");
        file.getCustomFields().getOrCreate(ResourceField.TEXT25).setAlias("Milepost until");
        file.getCustomFields().getOrCreate(ResourceField.TEXT24).setAlias("Milepost vendor");
        Map<Task, BigDecimal> costs = new HashMap<>();
        for (BudgetLineView line : lines) {
            Resource resource = resource(line);
            Task task = line.taskId() != null ? tasks.get(line.taskId())
                    : line.stepId() == null ? null : steps.get(line.stepId());
            if (task != null) {
                ResourceAssignment assignment = task.addResourceAssignment(resource);
                assignment.setCost(line.amount());
                assignment.setRemainingCost(line.amount());
                costs.merge(task, line.amount(), BigDecimal::add);
            }
        }
        costs.forEach(Task::setCost);
    }

    private Resource resource(BudgetLineView line) {
        Resource resource = file.addResource();
        resource.setName(line.name());
        resource.setType(ResourceType.COST);
        resource.setGroup(line.category().name());
        resource.setNotes(line.notes());
        resource.setText(AMOUNT, line.amount().toPlainString());
        resource.setText(EXTERNAL_ID, line.externalId());
        resource.setText(SPREAD, line.spread().name());
        resource.setText(DATE, text(line.date()));
        resource.setText(FROM, text(line.from()));
        resource.setText(UNTIL, text(line.until()));
        resource.setText(VENDOR, line.vendor());
        return resource;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /**
     * @param steps the keys of the summary tasks that are taken as steps, by their numbers in the file
     * @param tasks the keys of the tasks that are taken, by their numbers in the file
     */
    List<Line> read(Map<Integer, String> steps, Map<Integer, String> tasks, Leftovers leftovers) {
        List<Line> lines = new ArrayList<>();
        for (Resource resource : file.getResources()) {
            if (resource.getType() == ResourceType.COST) {
                read(resource, steps, tasks, lines);
            }
        }
        for (Task task : file.getTasks()) {
            BigDecimal fixed = money(task.getFixedCost());
            if (fixed.signum() != 0) {
                lines.add(new Line(ProjectReading.place(task) + "/FixedCost", steps.get(task.getUniqueID()),
                        tasks.get(task.getUniqueID()), line("Fixed cost", BudgetCategory.OTHER.name(), fixed)));
            }
            BigDecimal work = task.getResourceAssignments().stream().filter(one -> !isCost(one))
                    .map(one -> money(one.getCost())).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (work.signum() != 0) {
                leftovers.note("Cost of work and material", "It follows from rates, which a budget does not have:"
                        + " only fixed costs and cost resources were taken.", ProjectReading.place(task), task.getName());
            }
        }
        return lines;
    }

    static boolean isCost(ResourceAssignment assignment) {
        return assignment.getResource() != null && assignment.getResource().getType() == ResourceType.COST;
    }

    private static void read(Resource resource, Map<Integer, String> steps, Map<Integer, String> tasks, List<Line> lines) {
        String place = "/Resources/UID-" + resource.getUniqueID();
        String exact = resource.getText(AMOUNT);
        List<ResourceAssignment> assignments = resource.getTaskAssignments();
        if (exact != null && assignments.isEmpty()) {
            lines.add(new Line(place, null, null, ours(resource, exact)));
        }
        for (ResourceAssignment assignment : assignments) {
            Task task = assignment.getTask();
            ObjectNode fields = exact == null
                    ? line(String.valueOf(resource.getName()), category(resource), money(assignment.getCost()))
                    : ours(resource, exact);
            if (task != null) {
                lines.add(new Line(place, steps.get(task.getUniqueID()), tasks.get(task.getUniqueID()), fields));
            }
        }
    }

    private static ObjectNode ours(Resource resource, String amount) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("name", resource.getName());
        fields.put("category", category(resource));
        try {
            fields.put("amount", new BigDecimal(amount));
        } catch (NumberFormatException e) {
            fields.put("amount", amount);
        }
        fields.put("externalId", resource.getText(EXTERNAL_ID));
        fields.put("spread", resource.getText(SPREAD));
        fields.put("date", resource.getText(DATE));
        fields.put("from", resource.getText(FROM));
        fields.put("until", resource.getText(UNTIL));
        fields.put("vendor", resource.getText(VENDOR));
        String notes = resource.getNotes();
        fields.put("notes", notes == null || notes.isBlank() ? null : notes);
        return fields;
    }

    private static String category(Resource resource) {
        String group = resource.getGroup();
        for (BudgetCategory category : BudgetCategory.values()) {
            if (category.name().equals(group)) {
                return group;
            }
        }
        return BudgetCategory.OTHER.name();
    }

    private static ObjectNode line(String name, String category, BigDecimal amount) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("category", category).put("amount", amount)
                .put("spread", Spread.SCHEDULED.name());
    }

    private static BigDecimal money(@Nullable Number amount) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal money = new BigDecimal(amount.toString()).setScale(CENTS, RoundingMode.HALF_UP).stripTrailingZeros();
        return money.scale() < 0 ? money.setScale(0) : money;
    }
}
