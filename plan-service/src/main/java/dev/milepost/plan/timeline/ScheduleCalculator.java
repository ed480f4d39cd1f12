package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.PlanProblem;
import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Constraint;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Progress;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.timeline.ScheduleRequest.RequestedDependency;
import dev.milepost.plan.timeline.ScheduleRequest.RequestedTask;

/** The same mathematics as for plans, on what a caller sends. */
@ApplicationScoped
class ScheduleCalculator {

    private static final int ERRORS_TOLD = 20;

    ScheduleView calculate(ScheduleRequest request) {
        requireKnownKeys(request);
        WorkingTime working = (request.calendar() == null ? WorkingTime.MONDAY_TO_FRIDAY : request.calendar()).complete();
        WorkCalendar calendar = working.calendar("/calendar");
        List<Activity> activities = new ArrayList<>(request.tasks().size());
        for (int i = 0; i < request.tasks().size(); i++) {
            activities.add(activity(request.tasks().get(i), "/tasks/" + i));
        }
        Network network = new Network(request.start(), calendar, request.statusDate(), activities,
                dependencies(request).stream().map(ScheduleCalculator::link).toList());
        Map<String, String> names = new HashMap<>();
        activities.forEach(activity -> names.put(activity.key(), activity.name()));
        Schedule schedule = Scheduling.of(network, key -> names.getOrDefault(key, key));
        return ScheduleView.of(null, schedule,
                ScheduleConventions.of(request.start(), request.statusDate(), working, calendar),
                new WhyView.Naming(key -> key, key -> null));
    }

    private static List<RequestedDependency> dependencies(ScheduleRequest request) {
        return request.dependencies() == null ? List.of() : request.dependencies();
    }

    private static void requireKnownKeys(ScheduleRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < request.tasks().size(); i++) {
            String key = request.tasks().get(i).key();
            if (!keys.add(key)) {
                errors.add(new FieldError("/tasks/" + i + "/key", "repeated-key", "another task has the key " + key));
            }
        }
        errors.addAll(outlineErrors(request, keys));
        for (int i = 0; i < dependencies(request).size(); i++) {
            RequestedDependency dependency = dependencies(request).get(i);
            if (!keys.contains(dependency.predecessor())) {
                errors.add(new FieldError("/dependencies/" + i + "/predecessor", "unknown-task",
                        "no task has the key " + dependency.predecessor()));
            }
            if (!keys.contains(dependency.successor())) {
                errors.add(new FieldError("/dependencies/" + i + "/successor", "unknown-task",
                        "no task has the key " + dependency.successor()));
            }
        }
        if (!errors.isEmpty()) {
            throw KitProblem.VALIDATION_FAILED
                    .because(
                            "%d tasks or dependencies are incomplete, or name a key that is used twice or unknown: every task has a key of its own, and dependencies and parents name those",
                            errors.size())
                    .at(errors.subList(0, Math.min(errors.size(), ERRORS_TOLD)));
        }
    }

    private static List<FieldError> outlineErrors(ScheduleRequest request, Set<String> keys) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> parents = request.tasks().stream().map(RequestedTask::parent).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < request.tasks().size(); i++) {
            RequestedTask task = request.tasks().get(i);
            if (task.parent() != null && !keys.contains(task.parent())) {
                errors.add(new FieldError("/tasks/" + i + "/parent", "unknown-task", "no task has the key " + task.parent()));
            }
            if (task.durationDays() == null && !parents.contains(task.key())) {
                errors.add(new FieldError("/tasks/" + i + "/durationDays", "missing",
                        "is needed for a task without others inside it"));
            }
        }
        return errors;
    }

    private static Activity activity(RequestedTask task, String pointer) {
        Constraint constraint = task.constraint() == null ? Constraint.NONE
                : task.constraint().constraint(pointer + "/constraint");
        WorkCalendar own = task.calendar() == null ? null : task.calendar().complete().calendar(pointer + "/calendar");
        return new Activity(task.key(), task.name() == null ? task.key() : task.name(),
                task.durationDays() == null ? BigDecimal.ZERO : task.durationDays(), constraint,
                task.deadline(), progress(task, pointer), own, task.parent());
    }

    private static @Nullable Progress progress(RequestedTask task, String pointer) {
        if (task.actualStart() == null) {
            if (task.actualFinish() != null || task.percentDone() != null) {
                throw PlanProblem.PROGRESS_CONTRADICTS_ITSELF
                        .because("actualFinish and percentDone need the day the task really began")
                        .at(pointer + "/actualStart", "missing", "is needed beside actualFinish and percentDone");
            }
            return null;
        }
        if (task.actualFinish() != null && task.actualFinish().isBefore(task.actualStart())) {
            throw PlanProblem.PROGRESS_CONTRADICTS_ITSELF.because("A task can't have finished before it began")
                    .at(pointer + "/actualFinish", "before-start", "must not be before actualStart");
        }
        return new Progress(task.actualStart(), task.actualFinish(), task.percentDone() == null ? 0 : task.percentDone());
    }

    private static Link link(RequestedDependency dependency) {
        return new Link(dependency.predecessor(), dependency.successor(),
                dependency.type() == null ? DependencyType.FS : dependency.type(),
                new Lag(dependency.lag() == null ? BigDecimal.ZERO : dependency.lag(),
                        dependency.lagUnit() == null ? LagUnit.WORKING : dependency.lagUnit()));
    }
}
