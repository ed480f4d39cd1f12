package dev.milepost.plan.outline;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;

/**
 * What a file brings, before it is known whether it can be taken. Values are as the file has them, so that each wrong one is
 * told
 * with its place.
 *
 * @param plan fields of the plan itself, absent where the file says nothing of it
 * @param calendars that tasks follow, by names of the file
 * @param goals found again by their external ids, or else by their names
 * @param steps found again by their external ids, or else by their keys, in their order
 * @param tasks found again by their external ids, or else by their keys
 * @param links between tasks, by the keys that the file uses; found again by their external ids, or else by what they tie
 * @param wrong what was found wrong while the file was read, to be told together with wrong values
 */
public record OutlineImport(@Nullable ObjectNode plan, List<Line> calendars, List<Line> goals, List<Line> steps,
        List<TaskLine> tasks,
        List<LinkLine> links, List<FieldError> wrong) {

    /** How many tasks a plan can have after an import. */
    public static final int MOST_TASKS = 10_000;
    /** How many dependencies a file can have. */
    public static final int MOST_LINKS = 50_000;

    /**
     * A calendar, goal or step.
     *
     * @param place where it stands in the file, as problems tell it
     * @param key of a step; the name of a calendar or goal
     * @param onlyIfMissing leaves one that is there as it is: the file only mentions it
     */
    public record Line(String place, String key, ObjectNode fields, boolean onlyIfMissing) {
    }

    /**
     * A task.
     *
     * @param place where it stands in the file, as problems tell it
     * @param stepKey the step it belongs to
     * @param key what the file's links call it
     * @param parent the key of the task it stands below, absent at the top of its step
     * @param calendar the name of the calendar of the file that it follows, empty for that of the plan; absent where the file
     *        says nothing of it
     */
    public record TaskLine(String place, String stepKey, String key, @Nullable String parent, @Nullable String calendar,
            ObjectNode fields) {
    }

    /**
     * A dependency.
     *
     * @param place where it stands in the file, as problems tell it
     */
    public record LinkLine(String place, String predecessor, String successor, ObjectNode fields) {
    }
}
