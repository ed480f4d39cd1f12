package dev.milepost.plan.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.outline.DependencyView;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanView;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Writes one plan with its dates as Microsoft Project XML: steps are summary tasks, tasks stand below them. */
final class ProjectWriting {

    private static final int MINUTES_PER_HOUR = 60;

    private final PlanToWrite plan;
    private final PlanContent content;
    private final WorkingTime calendar;
    private final LocalTime dayStart;
    private final LocalTime dayEnd;
    private final Map<String, ScheduledActivity> dates;
    private final Schedule schedule;
    private final List<BaselineDates> baselines;
    private final long baselinesLeftOut;
    private final ProjectFile file = new ProjectFile();
    private final Map<UUID, Task> steps = new HashMap<>();
    private final Map<UUID, Task> tasks = new HashMap<>();
    private final Map<UUID, List<PlanFile.LinkPart>> named = new HashMap<>();
    private final Map<UUID, ProjectCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, Resource> people = new HashMap<>();

    ProjectWriting(PlanToWrite plan, Schedule schedule, List<BaselineDates> baselines, long baselinesLeftOut) {
        this.baselines = baselines;
        this.baselinesLeftOut = baselinesLeftOut;
        this.plan = plan;
        this.content = plan.content();
        this.schedule = schedule;
        this.calendar = content.calendar().plain();
        List<WorkingTime.Hours> hours = ProjectCalendars.standard(calendar);
        this.dayStart = hours.getFirst().from();
        this.dayEnd = hours.getLast().to();
        this.dates = schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::key, activity -> activity));
    }

    byte[] write() {
        ProjectFields.name(file);
        file.setDefaultCalendar(ProjectCalendars.write(file, calendar, "Plan"));
        plan.calendars().forEach(
                (id, own) -> calendars.put(id, ProjectCalendars.write(file, own.workingTime(), own.name())));
        nameLinks();
        properties(content.plan());
        Map<UUID, List<TaskView>> tasksOf = content.tasks().stream().collect(Collectors.groupingBy(TaskView::stepId));
        content.steps().forEach(step -> step(step, tasksOf.getOrDefault(step.id(), List.of())));
        content.dependencies().forEach(this::link);
        new ProjectBudget(file).write(plan.placedBudget(), steps, tasks);
        ProjectBaselines.write(file, steps, tasks, baselines, baselinesLeftOut, dayStart, dayEnd);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            MSPDIWriter writer = new MSPDIWriter();
            writer.write(file, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't be written", e);
        }
    }

    /** Microsoft Project's links have no field for an id: those that have one stand in a text of their successor. */
    private void nameLinks() {
        Map<String, UUID> ids = content.tasks().stream().collect(Collectors.toMap(TaskView::key, TaskView::id));
        PlanFile.links(content).stream().filter(link -> link.externalId() != null).forEach(link -> named
                .computeIfAbsent(java.util.Objects.requireNonNull(ids.get(link.successor())), id -> new ArrayList<>())
                .add(link));
    }

    private void properties(PlanView plan) {
        ProjectProperties properties = file.getProjectProperties();
        properties.setProjectTitle(plan.name());
        properties.setName(plan.name());
        properties.setCreationDate(LocalDateTime.ofInstant(plan.createdAt(), ZoneOffset.UTC));
        properties.setStartDate(plan.startDate().atTime(dayStart));
        properties.setFinishDate(schedule.finish().atTime(dayEnd));
        if (plan.statusDate() != null) {
            properties.setStatusDate(plan.statusDate().atTime(dayEnd));
        }
        properties.setCurrencyCode(plan.currency());
        int minutes = calendar.calendar("/calendar").hoursPerDay()
                .multiply(java.math.BigDecimal.valueOf(MINUTES_PER_HOUR)).intValue();
        properties.setMinutesPerDay(minutes);
        properties.setMinutesPerWeek(minutes * calendar.workingDays().size());
        properties.setDefaultStartTime(dayStart);
        properties.setDefaultEndTime(dayEnd);
    }

    private void step(StepView step, List<TaskView> below) {
        Task summary = file.addTask();
        steps.put(step.id(), summary);
        summary.setText(ProjectFields.KIND, ProjectFields.STEP);
        summary.setText(ProjectFields.EXTERNAL_ID, step.externalId());
        summary.setName(step.name());
        summary.setSummary(true);
        summary.setNotes(step.description());
        summary.setText(ProjectFields.KEY, step.key());
        List<ScheduledActivity> scheduled = below.stream().map(task -> dates.get(task.id().toString()))
                .filter(java.util.Objects::nonNull).toList();
        scheduled.stream().map(one -> one.earlyStart().atTime(one.earlyStartAt())).min(LocalDateTime::compareTo)
                .ifPresent(summary::setStart);
        scheduled.stream().map(one -> one.earlyFinish().atTime(one.earlyFinishAt())).max(LocalDateTime::compareTo)
                .ifPresent(summary::setFinish);
        Map<UUID, List<TaskView>> inside = below.stream().filter(task -> task.parentId() != null)
                .collect(Collectors.groupingBy(task -> java.util.Objects.requireNonNull(task.parentId())));
        below.stream().filter(task -> task.parentId() == null).forEach(task -> nested(summary, task, inside));
    }

    private void nested(Task above, TaskView view, Map<UUID, List<TaskView>> inside) {
        Task task = task(above, view);
        List<TaskView> below = inside.getOrDefault(view.id(), List.of());
        task.setSummary(!below.isEmpty());
        below.forEach(one -> nested(task, one, inside));
    }

    private Task task(Task above, TaskView view) {
        Task task = above.addTask();
        tasks.put(view.id(), task);
        task.setName(view.name());
        task.setNotes(ProjectNotes.written(view));
        task.setText(ProjectFields.KEY, view.key());
        task.setText(ProjectFields.EXTERNAL_ID, view.externalId());
        task.setText(ProjectFields.PRACTICE, view.practice() == null ? null : view.practice().name());
        task.setText(ProjectFields.TEAM, view.team());
        task.setText(ProjectFields.HOLD, view.onHold() ? view.onHoldReason() : null);
        task.setText(ProjectFields.LINKS,
                named.containsKey(view.id()) ? Predecessors.written(named.getOrDefault(view.id(), List.of())) : null);
        task.setNumber(ProjectFields.OPTIMISTIC, view.optimisticDays());
        task.setNumber(ProjectFields.PESSIMISTIC, view.pessimisticDays());
        task.setMilestone(view.kind() == TaskKind.MILESTONE);
        task.setDuration(Duration.getInstance(view.durationDays().doubleValue(), TimeUnit.DAYS));
        task.setActive(view.status() != TaskStatus.CANCELLED);
        task.setPercentageComplete(view.percentDone());
        task.setActualStart(at(view.actualStart(), dayStart));
        task.setActualFinish(at(view.actualFinish(), dayEnd));
        task.setDeadline(at(view.deadline(), dayEnd));
        task.setConstraintType(ProjectFields.constraint(view.constraint().type()));
        task.setConstraintDate(
                at(view.constraint().date(), ProjectFields.isStart(view.constraint().type()) ? dayStart : dayEnd));
        ScheduledActivity scheduled = dates.get(view.id().toString());
        if (scheduled != null) {
            task.setStart(scheduled.earlyStart().atTime(scheduled.earlyStartAt()));
            task.setFinish(scheduled.earlyFinish().atTime(scheduled.earlyFinishAt()));
            task.setCritical(scheduled.critical());
            task.setTotalSlack(Duration.getInstance(scheduled.totalFloat().doubleValue(), TimeUnit.DAYS));
        }
        ProjectCalendar own = view.calendarId() == null ? null : calendars.get(view.calendarId());
        if (own != null) {
            task.setCalendar(own);
        }
        work(task, view);
        return task;
    }

    private void work(Task task, TaskView view) {
        Duration work = view.effortHours() == null ? null
                : Duration.getInstance(view.effortHours().doubleValue(), TimeUnit.HOURS);
        if (work != null) {
            task.setWork(work);
        }
        List<String> names = Stream.concat(Stream.ofNullable(view.assignee()), view.furtherAssignees().stream()).distinct()
                .toList();
        for (String name : names) {
            ResourceAssignment assignment = task.addResourceAssignment(people.computeIfAbsent(name, this::person));
            if (work != null) {
                assignment.setWork(Duration.getInstance(work.getDuration() / names.size(), TimeUnit.HOURS));
            }
        }
    }

    private Resource person(String name) {
        Resource person = file.addResource();
        person.setName(name);
        return person;
    }

    private void link(DependencyView dependency) {
        Task predecessor = tasks.get(dependency.predecessorId());
        Task successor = tasks.get(dependency.successorId());
        if (predecessor != null && successor != null) {
            successor.addPredecessor(new Relation.Builder().predecessorTask(predecessor)
                    .type(ProjectFields.relation(dependency.type())).lag(Duration.getInstance(dependency.lag().doubleValue(),
                            dependency.lagUnit() == LagUnit.ELAPSED ? TimeUnit.ELAPSED_DAYS : TimeUnit.DAYS)));
        }
    }

    private static @Nullable LocalDateTime at(@Nullable LocalDate date, LocalTime time) {
        return date == null ? null : date.atTime(time);
    }
}
