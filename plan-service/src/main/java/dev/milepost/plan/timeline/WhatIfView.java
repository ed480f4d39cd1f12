package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;
import dev.milepost.plan.schedule.WorkCalendar;

/** The schedule that would be, beside the one that is. */
@Schema(name = "WhatIfView")
record WhatIfView(
        @Schema(required = true) Comparison comparison,
        @Schema(required = true, description = "As it would be") ScheduleView schedule) {

    /** What would move. */
    @Schema(name = "WhatIfComparison")
    record Comparison(
            @Schema(required = true) LocalDate startBefore,
            @Schema(required = true) LocalDate startAfter,
            @Schema(required = true) LocalDate finishBefore,
            @Schema(required = true) LocalDate finishAfter,
            @Schema(required = true, description = "Working days of the plan by which the finish would be later; negative for earlier") long finishLaterBy,
            @Schema(required = true, description = "In one plain sentence") String text,
            @Schema(required = true, description = "Those whose dates or floats would be others, in the order of the outline") List<ComparedTask> tasks) {
    }

    /** One task whose dates or floats would be others. */
    @Schema(name = "WhatIfComparedTask")
    record ComparedTask(
            @Nullable @Schema(description = "Absent for one that would be added") UUID taskId,
            @Schema(required = true) String key,
            @Nullable @Schema(description = "Absent for one that would be added") ComparedDates from,
            @Nullable @Schema(description = "Absent for one that would be removed") ComparedDates to) {
    }

    /** Dates and floats of a task. */
    @Schema(name = "WhatIfDates")
    record ComparedDates(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate finish,
            @Schema(required = true, description = "Working days") BigDecimal totalFloat,
            @Schema(required = true) boolean critical) {

        static ComparedDates of(ScheduledActivity activity) {
            return new ComparedDates(activity.earlyStart(), activity.earlyFinish(), activity.totalFloat(),
                    activity.critical());
        }
    }

    static Comparison compare(Schedule before, Schedule after, WorkCalendar calendar, WhyView.Naming naming) {
        Map<String, ComparedDates> known = new HashMap<>();
        before.activities().forEach(activity -> known.put(activity.key(), ComparedDates.of(activity)));
        List<ComparedTask> tasks = new ArrayList<>();
        for (ScheduledActivity activity : after.activities()) {
            ComparedDates from = known.remove(activity.key());
            ComparedDates to = ComparedDates.of(activity);
            if (!to.equals(from)) {
                tasks.add(task(activity.key(), from, to, naming));
            }
        }
        before.activities().stream().filter(activity -> known.containsKey(activity.key()))
                .forEach(activity -> tasks.add(task(activity.key(), ComparedDates.of(activity), null, naming)));
        long later = calendar.workingDaysBetween(before.finish(), after.finish());
        return new Comparison(before.start(), after.start(), before.finish(), after.finish(), later,
                text(before.finish(), after.finish(), later), tasks);
    }

    private static ComparedTask task(String key, @Nullable ComparedDates from, @Nullable ComparedDates to,
            WhyView.Naming naming) {
        return new ComparedTask(naming.id().apply(key), naming.key().apply(key), from, to);
    }

    private static String text(LocalDate before, LocalDate after, long later) {
        if (before.equals(after)) {
            return "The plan would still finish on " + before + ".";
        }
        long days = Math.abs(later);
        return "The plan would finish on " + after + " instead of " + before + ", " + days
                + (days == 1 ? " working day " : " working days ") + (after.isAfter(before) ? "later." : "earlier.");
    }
}
