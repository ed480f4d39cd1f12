package dev.milepost.plan.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.feed.CalendarEntry.Stamp;
import dev.milepost.plan.outline.DependencyView;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.Gap;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes one plan as a calendar. All dates are calendar dates without a zone, so that they are the same day everywhere. */
final class PlanCalendar {

    private static final BigDecimal MINUTES_PER_DAY = BigDecimal.valueOf(24L * 60);
    private static final LocalTime NOON = LocalTime.NOON;

    private final PlanContent content;
    private final Map<String, ScheduledActivity> dates;
    private final Map<UUID, TaskView> tasks;
    private final Map<UUID, List<DependencyView>> outgoing;

    PlanCalendar(PlanContent content, Schedule schedule) {
        this.content = content;
        this.dates = schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
        this.tasks = content.tasks().stream().collect(Collectors.toMap(TaskView::id, Function.identity()));
        this.outgoing = content.dependencies().stream().collect(Collectors.groupingBy(DependencyView::predecessorId));
    }

    /** What calendars see of a task, to tell whether it is different from the last time. */
    String fingerprint(TaskView task) {
        ScheduledActivity scheduled = dates.get(task.id().toString());
        return Secrets.hash(String.join("\n", task.name(), String.valueOf(task.description()), task.status().name(),
                String.valueOf(task.percentDone()), String.valueOf(task.actualFinish()), task.kind().name(),
                scheduled == null ? "" : scheduled.earlyStart() + "/" + scheduled.earlyFinish(),
                successors(task).stream().map(one -> one.successorId() + " " + one.type() + one.lag() + one.lagUnit())
                        .sorted()
                        .collect(Collectors.joining(","))));
    }

    byte[] write(TasksAs tasksAs, Map<UUID, Stamp> stamps) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Milepost//Plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", content.plan().name()));
        for (TaskView task : content.tasks()) {
            Stamp stamp = stamps.get(task.id());
            ScheduledActivity scheduled = dates.get(task.id().toString());
            if (stamp == null) {
                continue;
            }
            if (task.kind() == TaskKind.TASK && tasksAs == TasksAs.TODO) {
                calendar.add(described(todo(task, scheduled), task, stamp));
            } else if (scheduled != null && (task.kind() == TaskKind.MILESTONE || tasksAs == TasksAs.EVENT)) {
                calendar.add(described(event(task, scheduled), task, stamp));
            }
        }
        return Folding.folded(calendar.toString());
    }

    private CalendarComponent described(CalendarComponent component, TaskView task, Stamp stamp) {
        component.add(new Uid(uid(task.id())));
        component.add(new DtStamp(stamp.at()));
        component.add(new Sequence(stamp.sequence()));
        component.add(new Summary(task.name()));
        if (task.description() != null) {
            component.add(new Description(task.description()));
        }
        successors(task).forEach(one -> component.add(relation(one)));
        return component;
    }

    /** The end of an event is the day after its last one. */
    private static VEvent event(TaskView task, ScheduledActivity scheduled) {
        LocalDate start = task.kind() == TaskKind.MILESTONE ? scheduled.earlyFinish() : scheduled.earlyStart();
        VEvent event = new VEvent(false);
        event.add(new DtStart<>(date(), start));
        event.add(new DtEnd<>(date(), scheduled.earlyFinish().plusDays(1)));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static VToDo todo(TaskView task, @Nullable ScheduledActivity scheduled) {
        VToDo todo = new VToDo(false);
        if (scheduled != null) {
            todo.add(new DtStart<>(date(), scheduled.earlyStart()));
            todo.add(new Due<>(date(), scheduled.earlyFinish()));
        }
        todo.add(status(task.status()));
        todo.add(new PercentComplete(task.percentDone()));
        if (task.status() == TaskStatus.DONE && task.actualFinish() != null) {
            todo.add(new Completed(completed(task.actualFinish())));
        }
        return todo;
    }

    /** A moment in UTC, as the standard wants it: noon is the same day almost everywhere. */
    private static Instant completed(LocalDate finish) {
        return finish.atTime(NOON).toInstant(ZoneOffset.UTC);
    }

    private static Status status(TaskStatus status) {
        return switch (status) {
            case NOT_STARTED -> ImmutableStatus.VTODO_NEEDS_ACTION;
            case IN_PROGRESS -> ImmutableStatus.VTODO_IN_PROCESS;
            case DONE -> ImmutableStatus.VTODO_COMPLETED;
            case CANCELLED -> ImmutableStatus.VTODO_CANCELLED;
        };
    }

    private List<DependencyView> successors(TaskView task) {
        return outgoing.getOrDefault(task.id(), List.of()).stream().filter(one -> tasks.containsKey(one.successorId()))
                .toList();
    }

    /**
     * Stands in the predecessor and names the successor, as RFC 9253, section 4, wants it of all four temporal relations: the
     * task that has the property controls the relation, and the one it refers to is the target (section 6.2 has the same order:
     * "paint the room" is related to "lay the carpets" by FINISHTOSTART with a gap of a day). The lag is the gap; working days
     * of a lag are written as days of the calendar's form.
     */
    private static RelatedTo relation(DependencyView dependency) {
        List<Parameter> parameters = new java.util.ArrayList<>();
        parameters.add(type(dependency.type()));
        if (dependency.lag().signum() != 0) {
            parameters.add(new Gap(gap(dependency.lag())));
        }
        if (dependency.lagUnit() == LagUnit.WORKING && dependency.lag().signum() != 0) {
            parameters.add(new net.fortuna.ical4j.model.parameter.XParameter("X-MILEPOST-LAG-UNIT", LagUnit.WORKING.name()));
        }
        return new RelatedTo(new ParameterList(parameters), uid(dependency.successorId()));
    }

    private static RelType type(DependencyType type) {
        return switch (type) {
            case FS -> RelType.FINISHTOSTART;
            case SS -> RelType.STARTTOSTART;
            case FF -> RelType.FINISHTOFINISH;
            case SF -> RelType.STARTTOFINISH;
        };
    }

    /** P2D, -P1D, or with hours for parts of a day: P1DT12H. */
    static String gap(BigDecimal days) {
        Duration length = Duration.ofMinutes(days.abs().multiply(MINUTES_PER_DAY).longValue());
        String time = length.toHoursPart() == 0 && length.toMinutesPart() == 0 ? ""
                : "T" + (length.toHoursPart() == 0 ? "" : length.toHoursPart() + "H")
                        + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + "M");
        String whole = length.toDays() == 0 ? "" : length.toDays() + "D";
        return (days.signum() < 0 ? "-P" : "P") + (whole.isEmpty() && time.isEmpty() ? "0D" : whole + time);
    }

    private static ParameterList date() {
        return new ParameterList(List.of(Value.DATE));
    }

    private static String uid(UUID task) {
        return "task-" + task + "@milepost";
    }
}
