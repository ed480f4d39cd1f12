package dev.milepost.plan.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mpxj.CustomField;
import org.mpxj.FieldTypeClass;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/** Notes what a Microsoft Project file has besides all that a plan takes over, task by task. */
final class ProjectBesides {

    private static final int USUAL_PRIORITY = 500;
    private static final String OURS = "Milepost ";

    private final ProjectFile file;
    private final Leftovers leftovers;
    private final List<CustomField> own;

    ProjectBesides(ProjectFile file, Leftovers leftovers) {
        this.file = file;
        this.leftovers = leftovers;
        this.own = file.getCustomFields().getCustomFieldsByFieldTypeClass(FieldTypeClass.TASK).stream()
                .filter(field -> field.getAlias() == null || !field.getAlias().startsWith(OURS)).toList();
    }

    void note() {
        file.getTasks().forEach(this::note);
        file.getResources().forEach(this::note);
    }

    private void note(Task task) {
        if (task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED && task.getChildTasks().isEmpty()) {
            note(task, "Tasks scheduled by hand", "They follow their links and constraints, as all tasks of a plan do.");
        }
        if (task.getExternalTask()) {
            note(task, "Tasks of other projects", "They were taken as tasks of this plan.");
        }
        if (task.getRecurring()) {
            note(task, "Repetitions", "Each time was taken as a task by itself.");
        }
        if (task.getSplits() != null && task.getSplits().size() > 1) {
            note(task, "Interruptions of tasks", "A task goes on without a break from its start to its finish.");
        }
        if (task.getLevelingDelay() != null && task.getLevelingDelay().getDuration() != 0) {
            note(task, "Delays by levelling", "A plan reports overload and moves nothing because of it.");
        }
        if (task.getPriority() != null && task.getPriority().getValue() != USUAL_PRIORITY) {
            note(task, "Priorities", "A plan has no place for them.");
        }
        if (task.getHyperlinkAddress() != null && !isLink(task.getHyperlinkAddress())) {
            note(task, "Links to files", "Only links that begin with http are taken.");
        }
        for (CustomField field : own) {
            if (isSet(task.getCachedValue(field.getFieldType()))) {
                note(task,
                        "Own field \"" + (field.getAlias() == null ? field.getFieldType().getName() : field.getAlias()) + "\"",
                        "A plan has no place for it.");
            }
        }
    }

    static boolean isLink(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private static boolean isSet(@Nullable Object value) {
        return !(value == null || Boolean.FALSE.equals(value) || value.toString().isBlank()
                || value instanceof Number number && number.doubleValue() == 0);
    }

    private void note(Task task, String what, String because) {
        leftovers.note(what, because, ProjectReading.place(task), task.getName());
    }

    private void note(Resource resource) {
        if (resource.getType() == ResourceType.COST || resource.getName() == null) {
            return;
        }
        String place = "/Resources/UID-" + resource.getUniqueID();
        if (resource.getCalendar() != null && !resource.getCalendar().getCalendarExceptions().isEmpty()) {
            leftovers.note("Days off of single people", "Tasks follow the calendar of the plan or their own.", place,
                    resource.getName());
        }
        if (resource.getStandardRate() != null && resource.getStandardRate().getAmount() != 0) {
            leftovers.note("Rates of people and material", "A budget has amounts and no rates.", place, resource.getName());
        }
    }
}
