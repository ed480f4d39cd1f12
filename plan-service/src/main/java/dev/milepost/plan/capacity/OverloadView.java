package dev.milepost.plan.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is given more hours in a week than they have. */
@Schema(name = "OverloadView")
record OverloadView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "Whether anybody is") boolean overloaded,
        @Schema(required = true, description = "The same in one sentence") String text,
        @Schema(required = true, description = "Hours of a working day of the plan's calendar, for those without hours of their own") BigDecimal hoursPerDay,
        @Schema(required = true, description = "How effort is spread") String convention,
        @Schema(required = true, description = "All who have open tasks, by name") List<Person> people) {

    /** Somebody who has tasks. */
    @Schema(name = "PersonLoad")
    record Person(
            @Schema(required = true) String assignee,
            @Schema(required = true) BigDecimal hoursPerDay,
            @Schema(required = true, description = "What is left to do, over all weeks") BigDecimal hours,
            @Schema(required = true, description = "Open tasks") int tasks,
            @Schema(required = true, description = "Open tasks that name no effort and so count for nothing") List<Task> withoutEffort,
            @Schema(required = true, description = "Weeks with more hours than there are") List<Week> weeks) {
    }

    /** A week with too much. */
    @Schema(name = "OverloadedWeek")
    record Week(
            @Schema(required = true) LocalDate monday,
            @Schema(required = true) BigDecimal hours,
            @Schema(required = true) BigDecimal available,
            @Schema(required = true, description = "Hours less what is available") BigDecimal over,
            @Schema(required = true, description = "The tasks it is made of, with their hours in this week") List<Task> tasks) {
    }

    /** A task. */
    @Schema(name = "LoadTask")
    record Task(
            @Schema(required = true) UUID taskId,
            @Schema(required = true) String name,
            @Nullable @Schema(description = "In this week; absent where the task names no effort") BigDecimal hours) {
    }
}
