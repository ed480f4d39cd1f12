package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;

import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.plan.outline.TaskStatus;

/** Reads from a Microsoft Project file how long a task takes, who does it, and how far it is. */
final class ProjectWork {

    private static final int DAY_DECIMALS = 4;
    private static final int ALL = 100;
    private static final BigDecimal SHORTEST = new BigDecimal("0.0001");

    private final ProjectFile file;
    private final Leftovers leftovers;

    ProjectWork(ProjectFile file, Leftovers leftovers) {
        this.file = file;
        this.leftovers = leftovers;
    }

    void progress(ObjectNode fields, Task task) {
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
        fields.put("actualStart", ProjectReading.date(start));
        fields.put("actualFinish", ProjectReading.date(finish));
    }

    void people(ObjectNode fields, Task task) {
        task.getResourceAssignments().stream().filter(ProjectWork::isMaterial).forEach(one -> count("Material of tasks",
                "A plan has no place for it.", task));
        List<String> names = task.getResourceAssignments().stream()
                .filter(one -> !ProjectBudget.isCost(one) && !isMaterial(one)).map(ResourceAssignment::getResource)
                .filter(java.util.Objects::nonNull).map(resource -> resource.getName()).filter(java.util.Objects::nonNull)
                .toList();
        fields.put("assignee", names.isEmpty() ? null : names.getFirst());
        ArrayNode further = fields.putArray("furtherAssignees");
        names.stream().skip(1).distinct().filter(name -> !name.equals(names.getFirst())).forEach(further::add);
        Duration work = task.getWork();
        BigDecimal hours = work == null ? BigDecimal.ZERO
                : BigDecimal.valueOf(work.convertUnits(TimeUnit.HOURS, file.getProjectProperties()).getDuration()).setScale(2,
                        RoundingMode.HALF_UP);
        fields.put("effortHours", hours.signum() == 0 ? null : hours.stripTrailingZeros());
    }

    private static boolean isMaterial(ResourceAssignment assignment) {
        return assignment.getResource() != null && assignment.getResource().getType() == ResourceType.MATERIAL;
    }

    /** Working days, 0 for a milestone. */
    BigDecimal days(Task task) {
        Duration duration = task.getDuration();
        if (duration == null) {
            return BigDecimal.ONE;
        }
        if (duration.getUnits().isElapsed()) {
            count("Durations in elapsed time", "They were taken as working time of the same length.", task);
        }
        double days = duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration();
        return days > 0 ? rounded(days).max(SHORTEST) : BigDecimal.ZERO;
    }

    static BigDecimal rounded(double days) {
        BigDecimal plain = BigDecimal.valueOf(days).setScale(DAY_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private void count(String what, String because, Task task) {
        leftovers.note(what, because, ProjectReading.place(task), task.getName());
    }
}
