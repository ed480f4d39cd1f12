package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Everything of a task that dates follow from. */
record TaskDates(TaskKind kind, BigDecimal duration, TaskProgress progress, Constrained constraint,
        @Nullable LocalDate deadline,
        @Nullable UUID parentId, @Nullable UUID calendarId) {

    static TaskDates of(TaskEdit edit) {
        return new TaskDates(edit.kind(), Decimals.plain(edit.durationDays()), edit.progress(), edit.constrained(),
                edit.deadline(), edit.parentId(), edit.calendarId());
    }
}
