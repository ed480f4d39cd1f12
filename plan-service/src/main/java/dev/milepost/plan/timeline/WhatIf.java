package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.Constrained;
import dev.milepost.plan.outline.DependencyView;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanProblem;
import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Constraint;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Progress;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.timeline.WhatIfRequest.AddedDependency;
import dev.milepost.plan.timeline.WhatIfRequest.AddedTask;
import dev.milepost.plan.timeline.WhatIfRequest.ChangedTask;

/** The network of a plan as it would be after the changes of a request; activities keep the ids of their tasks as keys. */
final class WhatIf {

    private static final int ERRORS_TOLD = 20;

    private final PlanContent content;
    private final WhatIfRequest request;
    private final Map<UUID, WorkCalendar> calendars;
    private final Network before;
    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** @param calendars of the organization that the request names, by their ids */
    WhatIf(PlanContent content, WhatIfRequest request, Map<UUID, WorkingTime> calendars) {
        this.content = content;
        this.request = request;
        this.calendars = new HashMap<>();
        calendars.forEach((id, working) -> this.calendars.put(id, working.calendar("/calendarId")));
        this.before = content.network();
        before.activities().forEach(activity -> activities.put(activity.key(), activity));
        content.tasks().stream().filter(task -> activities.containsKey(task.id().toString()))
                .forEach(task -> keys.put(task.key(), task.id().toString()));
    }

    /** The working time of the plan as it would be. */
    WorkingTime working(Map<UUID, WorkingTime> named) {
        if (request.calendar() != null) {
            return request.calendar().complete();
        }
        WorkingTime followed = request.calendarId() == null ? null : named.get(request.calendarId());
        return followed == null ? content.calendar() : followed;
    }

    LocalDate start() {
        return request.start() == null ? before.start() : request.start();
    }

    @Nullable
    LocalDate statusDate() {
        return request.statusDate() == null ? before.statusDate() : request.statusDate();
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where it names what the plan doesn't have */
    Network network(WorkCalendar calendar) {
        for (int i = 0; i < request.addedTasks().size(); i++) {
            AddedTask added = request.addedTasks().get(i);
            if (activities.containsKey(added.key()) || keys.putIfAbsent(added.key(), added.key()) != null) {
                errors.add(new FieldError("/addedTasks/" + i + "/key", "repeated-key",
                        "another task has the key " + added.key()));
            }
        }
        addTasks();
        changeTasks();
        Set<String> removed = removed();
        List<Link> links = links(removed);
        if (!errors.isEmpty()) {
            throw PlanProblem.UNKNOWN_TASK.because("%d places of the request name something that the plan doesn't have"
                    + " or that it has already; its outline lists what it has", errors.size())
                    .at(errors.subList(0, Math.min(errors.size(), ERRORS_TOLD)));
        }
        return new Network(start(), calendar, statusDate(), remaining(removed), links);
    }

    private void addTasks() {
        for (int i = 0; i < request.addedTasks().size(); i++) {
            AddedTask added = request.addedTasks().get(i);
            String place = "/addedTasks/" + i;
            activities.putIfAbsent(added.key(), new Activity(added.key(), added.name() == null ? added.key() : added.name(),
                    added.durationDays(), constraint(added.constraint(), Constraint.NONE, place), added.deadline(), null,
                    calendar(added.calendarId(), null, place), parent(added.parent(), null, place)));
        }
    }

    private void changeTasks() {
        for (int i = 0; i < request.tasks().size(); i++) {
            ChangedTask change = request.tasks().get(i);
            String place = "/tasks/" + i;
            String key = known(change.task(), place + "/task");
            Activity known = key == null ? null : activities.get(key);
            if (known != null) {
                activities.put(known.key(), new Activity(known.key(), known.name(),
                        change.durationDays() == null ? known.durationDays() : change.durationDays(),
                        change.constraint() == null ? known.constraint()
                                : constraint(change.constraint().orElse(null), Constraint.NONE, place),
                        orElse(change.deadline(), known.deadline()), progress(change, known, place),
                        change.calendarId() == null ? known.calendar()
                                : calendar(change.calendarId().orElse(null), null, place),
                        change.parent() == null ? known.parent() : parent(change.parent().orElse(null), null, place)));
            }
        }
    }

    /** What is wanted, which may be nothing; what was there where nothing is said. */
    private static @Nullable LocalDate orElse(@Nullable Optional<LocalDate> wanted, @Nullable LocalDate known) {
        return wanted == null ? known : wanted.orElse(null);
    }

    private static Constraint constraint(@Nullable Constrained wanted, Constraint known, String place) {
        return wanted == null ? known : wanted.constraint(place + "/constraint");
    }

    private @Nullable Progress progress(ChangedTask change, Activity known, String place) {
        Progress before = known.progress();
        LocalDate start = orElse(change.actualStart(), before == null ? null : before.actualStart());
        LocalDate finish = orElse(change.actualFinish(), before == null ? null : before.actualFinish());
        if (start == null && finish == null && change.percentDone() == null) {
            return null;
        }
        if (start == null || (finish != null && finish.isBefore(start))) {
            throw PlanProblem.PROGRESS_CONTRADICTS_ITSELF
                    .because("actualFinish and percentDone need the day the task really began, not after actualFinish")
                    .at(place + "/actualStart", "contradicts-progress", "must be there and not after actualFinish");
        }
        int percent = before == null ? 0 : before.percentDone();
        return new Progress(start, finish, change.percentDone() == null ? percent : change.percentDone());
    }

    private @Nullable WorkCalendar calendar(@Nullable UUID wanted, @Nullable WorkCalendar known, String place) {
        if (wanted == null) {
            return known;
        }
        WorkCalendar calendar = calendars.get(wanted);
        if (calendar == null) {
            errors.add(new FieldError(place + "/calendarId", "unknown-calendar", "the organization has no such calendar"));
        }
        return calendar;
    }

    private @Nullable String parent(@Nullable String wanted, @Nullable String known, String place) {
        return wanted == null ? known : known(wanted, place + "/parent");
    }

    /** The key of the activity that an id or key names. */
    private @Nullable String known(String named, String place) {
        String key = activities.containsKey(named) ? named : keys.get(named);
        if (key == null) {
            errors.add(new FieldError(place, "unknown-task", "the plan has no scheduled task " + named));
        }
        return key;
    }

    private Set<String> removed() {
        Set<String> removed = new HashSet<>();
        for (int i = 0; i < request.removedTasks().size(); i++) {
            String key = known(request.removedTasks().get(i), "/removedTasks/" + i);
            if (key != null) {
                removed.add(key);
            }
        }
        return removed;
    }

    /** What is inside something that is removed moves up to what that was inside. */
    private List<Activity> remaining(Set<String> removed) {
        return activities.values().stream().filter(activity -> !removed.contains(activity.key())).map(activity -> {
            String parent = activity.parent();
            for (int depth = 0; parent != null && removed.contains(parent) && depth <= activities.size(); depth++) {
                Activity around = activities.get(parent);
                parent = around == null ? null : around.parent();
            }
            return activity.inside(parent);
        }).toList();
    }

    private List<Link> links(Set<String> removedTasks) {
        Map<UUID, Link> kept = new LinkedHashMap<>();
        for (DependencyView one : content.dependencies()) {
            if (activities.containsKey(one.predecessorId().toString())
                    && activities.containsKey(one.successorId().toString())) {
                kept.put(one.id(), new Link(one.predecessorId().toString(), one.successorId().toString(), one.type(),
                        new Lag(one.lag(), one.lagUnit())));
            }
        }
        for (int i = 0; i < request.dependencies().size(); i++) {
            WhatIfRequest.ChangedDependency change = request.dependencies().get(i);
            Link known = knownLink(kept, change.id(), "/dependencies/" + i + "/id");
            if (known != null) {
                kept.put(change.id(), new Link(known.predecessor(), known.successor(),
                        change.type() == null ? known.type() : change.type(),
                        new Lag(change.lag() == null ? known.lag().days() : change.lag(),
                                change.lagUnit() == null ? known.lag().unit() : change.lagUnit())));
            }
        }
        for (int i = 0; i < request.removedDependencies().size(); i++) {
            UUID id = request.removedDependencies().get(i);
            if (knownLink(kept, id, "/removedDependencies/" + i) != null) {
                kept.remove(id);
            }
        }
        List<Link> links = new ArrayList<>(kept.values());
        for (int i = 0; i < request.addedDependencies().size(); i++) {
            links.addAll(added(request.addedDependencies().get(i), "/addedDependencies/" + i));
        }
        links.removeIf(link -> removedTasks.contains(link.predecessor()) || removedTasks.contains(link.successor()));
        return links;
    }

    private List<Link> added(AddedDependency added, String place) {
        String predecessor = known(added.predecessor(), place + "/predecessor");
        String successor = known(added.successor(), place + "/successor");
        if (predecessor == null || successor == null) {
            return List.of();
        }
        return List.of(new Link(predecessor, successor, added.type() == null ? DependencyType.FS : added.type(),
                new Lag(added.lag() == null ? BigDecimal.ZERO : added.lag(),
                        added.lagUnit() == null ? LagUnit.WORKING : added.lagUnit())));
    }

    private @Nullable Link knownLink(Map<UUID, Link> links, UUID id, String place) {
        Link known = links.get(id);
        if (known == null) {
            errors.add(new FieldError(place, "unknown-dependency", "the plan has no such dependency between scheduled tasks"));
        }
        return known;
    }
}
