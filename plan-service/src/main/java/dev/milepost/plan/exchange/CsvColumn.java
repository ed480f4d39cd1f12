package dev.milepost.plan.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a plan's CSV file, in the order in which they are written. */
enum CsvColumn {
    /** STEP, TASK or MILESTONE. */
    KIND("kind", Value.TEXT, false),
    /** The key or name of the step a task belongs to; that of the STEP line above where left out. */
    STEP("step", Value.TEXT, false),
    KEY("key", Value.TEXT, false),
    /** The key of the task it stands below. */
    PARENT("parent", Value.TEXT, false),
    EXTERNAL_ID("externalId", Value.TEXT, true),
    NAME("name", Value.TEXT, false),
    DESCRIPTION("description", Value.TEXT, true),
    DURATION_DAYS("durationDays", Value.NUMBER, false),
    OPTIMISTIC_DAYS("optimisticDays", Value.NUMBER, true),
    PESSIMISTIC_DAYS("pessimisticDays", Value.NUMBER, true),
    STATUS("status", Value.TEXT, false),
    PERCENT_DONE("percentDone", Value.NUMBER, false),
    CONSTRAINT("constraint", Value.TEXT, false),
    CONSTRAINT_DATE("constraintDate", Value.TEXT, false),
    DEADLINE("deadline", Value.TEXT, true),
    ACTUAL_START("actualStart", Value.TEXT, true),
    ACTUAL_FINISH("actualFinish", Value.TEXT, true),
    ASSIGNEE("assignee", Value.TEXT, true),
    /** Names, such as {@code Bo; Cy}. */
    FURTHER_ASSIGNEES("furtherAssignees", Value.TEXT, true),
    EFFORT_HOURS("effortHours", Value.NUMBER, true),
    TEAM("team", Value.TEXT, true),
    PRACTICE("practice", Value.TEXT, true),
    /** Keys with types and lags, such as {@code draft; check:SS+2; offers:FS+7e}. */
    PREDECESSORS("predecessors", Value.TEXT, false);

    /** What stands in a column. */
    enum Value {
        TEXT,
        NUMBER
    }

    private final String title;
    private final Value value;
    private final boolean emptied;

    CsvColumn(String title, Value value, boolean emptied) {
        this.title = title;
        this.value = value;
        this.emptied = emptied;
    }

    String title() {
        return title;
    }

    boolean isNumber() {
        return value == Value.NUMBER;
    }

    /** Whether an empty cell takes the value away; in the other columns it leaves it as it is. */
    boolean isEmptiedByNothing() {
        return emptied;
    }

    static Optional<CsvColumn> titled(String text) {
        return Arrays.stream(values())
                .filter(column -> column.title.toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(CsvColumn::title).collect(Collectors.joining(", "));
    }
}
