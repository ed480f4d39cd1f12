package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** A schedule with its conventions. */
@Schema(name = "ScheduleView")
record ScheduleView(
        @Nullable @Schema(description = "Absent from calculations that saved nothing") UUID planId,
        @Schema(required = true, description = "The first day on which anything happens") LocalDate start,
        @Schema(required = true, description = "The last one") LocalDate finish,
        @Schema(required = true, description = "Working days from start to finish, both counted") BigDecimal durationDays,
        @Schema(required = true) ScheduleConventions conventions,
        @Schema(required = true) List<ScheduledTaskView> tasks) {

    /** The dates of one task. */
    @Schema(name = "ScheduledTaskView")
    record ScheduledTaskView(
            @Nullable @Schema(description = "Absent from calculations that saved nothing") UUID taskId,
            @Schema(required = true) String key,
            @Schema(required = true) LocalDate earlyStart,
            @Schema(required = true, implementation = String.class, pattern = WorkingTime.TIME_OF_DAY, description = "Time of day, on the half hour") LocalTime earlyStartAt,
            @Schema(required = true) LocalDate earlyFinish,
            @Schema(required = true, implementation = String.class, pattern = WorkingTime.TIME_OF_DAY, description = "Time of day, on the half hour") LocalTime earlyFinishAt,
            @Schema(required = true) LocalDate lateStart,
            @Schema(required = true, implementation = String.class, pattern = WorkingTime.TIME_OF_DAY, description = "Time of day, on the half hour") LocalTime lateStartAt,
            @Schema(required = true) LocalDate lateFinish,
            @Schema(required = true, implementation = String.class, pattern = WorkingTime.TIME_OF_DAY, description = "Time of day, on the half hour") LocalTime lateFinishAt,
            @Schema(required = true, description = "Working days") BigDecimal totalFloat,
            @Schema(required = true, description = "Working days") BigDecimal freeFloat,
            @Schema(required = true) boolean critical,
            @Schema(required = true) WhyView why,
            @Schema(required = true, description = "Whether others are inside it: its dates span theirs, its floats are the least of theirs") boolean summary,
            @Schema(required = true, description = "0 to 100; for one with others inside it, of their work, rounded down") int percentDone) {

        static ScheduledTaskView of(ScheduledActivity activity, WhyView.Naming naming) {
            return new ScheduledTaskView(naming.id().apply(activity.key()), naming.key().apply(activity.key()),
                    activity.earlyStart(), activity.earlyStartAt(), activity.earlyFinish(), activity.earlyFinishAt(),
                    activity.lateStart(), activity.lateStartAt(), activity.lateFinish(), activity.lateFinishAt(),
                    activity.totalFloat(), activity.freeFloat(), activity.critical(),
                    WhyView.of(activity.why(), WhyLateView.of(activity.whyLate(), naming), naming),
                    activity.summary(), activity.percentDone());
        }
    }

    static ScheduleView of(PlanContent content, Schedule schedule) {
        Map<String, TaskView> tasks = ScheduleService.byKey(content);
        WhyView.Naming naming = new WhyView.Naming(id -> {
            TaskView task = tasks.get(id);
            return task == null ? id : task.key();
        }, UUID::fromString);
        ScheduleConventions conventions = ScheduleConventions.of(content.plan().startDate(), content.plan().statusDate(),
                content.calendar(), content.calendar().calendar("/calendar"));
        return of(content.plan().id(), schedule, conventions, naming);
    }

    static ScheduleView of(@Nullable UUID planId, Schedule schedule, ScheduleConventions conventions,
            WhyView.Naming naming) {
        return new ScheduleView(planId, schedule.start(), schedule.finish(), schedule.durationDays(), conventions,
                schedule.activities().stream().map(activity -> ScheduledTaskView.of(activity, naming)).toList());
    }
}
