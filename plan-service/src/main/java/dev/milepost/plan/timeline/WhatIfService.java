package dev.milepost.plan.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.timeline.WhatIfRequest.ChangedTask;

/** Computes the dates of a plan as they would be, saving nothing. */
@ApplicationScoped
class WhatIfService {

    private final OutlineService outlines;
    private final CalendarService calendars;
    private final ScheduleService schedules;

    WhatIfService(OutlineService outlines, CalendarService calendars, ScheduleService schedules) {
        this.outlines = outlines;
        this.calendars = calendars;
        this.schedules = schedules;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan, 422 where it lacks what is named */
    @Transactional
    WhatIfView view(Reference plan, WhatIfRequest request) {
        PlanContent content = outlines.read(plan);
        calendars.require(request.calendarId(), "/calendarId");
        Map<UUID, WorkingTime> named = calendars.workingTimes(calendarIds(request));
        WhatIf whatIf = new WhatIf(content, request, named);
        WorkingTime working = whatIf.working(named);
        WorkCalendar calendar = working.calendar("/calendar");
        Network network = whatIf.network(calendar);
        Map<String, String> names = new HashMap<>();
        network.activities().forEach(activity -> names.put(activity.key(), activity.name()));
        Schedule after = Scheduling.of(network, key -> names.getOrDefault(key, key));
        WhyView.Naming naming = naming(content);
        return new WhatIfView(WhatIfView.compare(schedules.of(content), after, calendar, naming),
                ScheduleView.of(content.plan().id(), after,
                        ScheduleConventions.of(whatIf.start(), whatIf.statusDate(), working, calendar), naming));
    }

    private static Set<UUID> calendarIds(WhatIfRequest request) {
        return Stream.of(Stream.of(Optional.ofNullable(request.calendarId())),
                request.tasks().stream().map(ChangedTask::calendarId).filter(Objects::nonNull),
                request.addedTasks().stream().map(task -> Optional.ofNullable(task.calendarId())))
                .flatMap(ids -> ids).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Tasks of the plan by id and key, added ones by the key they were given. */
    private static WhyView.Naming naming(PlanContent content) {
        Map<String, TaskView> tasks = ScheduleService.byKey(content);
        return new WhyView.Naming(key -> {
            TaskView task = tasks.get(key);
            return task == null ? key : task.key();
        }, key -> {
            TaskView task = tasks.get(key);
            return task == null ? null : task.id();
        });
    }
}
