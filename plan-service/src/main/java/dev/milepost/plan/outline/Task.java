package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.ConstraintType;

/** Work with a duration, or a milestone that marks a result. Its computed dates are kept elsewhere. */
@Entity
@Table(name = "task")
class Task extends PlanPart<TaskEdit, TaskView> {

    /** What the history calls it. */
    static final String TYPE = "task";

    @Column(name = "step_id")
    private UUID stepId;
    @Column
    private String key;
    @Enumerated(EnumType.STRING)
    private TaskKind kind;
    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column
    private int position;
    @Column(name = "duration_days")
    private BigDecimal durationDays;
    @Enumerated(EnumType.STRING)
    private TaskStatus status;
    @Enumerated(EnumType.STRING)
    @Column(name = "constraint_type")
    private ConstraintType constraintType;
    @Column(name = "constraint_date")
    private @Nullable LocalDate constraintDate;
    @Column
    private @Nullable LocalDate deadline;
    @Column(name = "actual_start")
    private @Nullable LocalDate actualStart;
    @Column(name = "actual_finish")
    private @Nullable LocalDate actualFinish;
    @Column(name = "percent_done")
    private int percentDone;
    @Column
    private @Nullable String assignee;
    @Column(name = "effort_hours")
    private @Nullable BigDecimal effortHours;
    @Enumerated(EnumType.STRING)
    private @Nullable Practice practice;
    @Enumerated(EnumType.STRING)
    @Column(name = "origin_type")
    private Origin.@Nullable Type originType;
    @Column(name = "origin_id")
    private @Nullable UUID originId;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;
    /** Whose working time it follows instead of the plan's. */
    @Column(name = "calendar_id")
    private @Nullable UUID calendarId;
    @Column(name = "optimistic_days")
    private @Nullable BigDecimal optimisticDays;
    @Column(name = "pessimistic_days")
    private @Nullable BigDecimal pessimisticDays;
    @Column(name = "assignee_subject")
    private @Nullable String assigneeSubject;
    @Convert(converter = JsonList.OfNames.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "further_assignees")
    private List<String> furtherAssignees;
    @Column
    private @Nullable String team;
    @Convert(converter = JsonList.OfChecklistItems.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<ChecklistItem> checklist;
    @Convert(converter = JsonList.OfLinks.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private List<TaskLink> links;
    @Column(name = "on_hold")
    private boolean onHold;
    @Column(name = "on_hold_reason")
    private @Nullable String onHoldReason;

    protected Task() {
    }

    Task(UUID planId, String key, TaskEdit task, @Nullable Origin origin, Instant now) {
        super(planId, now);
        this.key = key;
        this.originType = origin == null ? null : origin.type();
        this.originId = origin == null ? null : origin.id();
        this.status = TaskStatus.NOT_STARTED;
        take(task, now);
    }

    @Override
    protected TaskEdit edit() {
        return new TaskEdit(stepId, externalId(), kind, name, description, position, Decimals.plain(durationDays), status,
                new Constrained(constraintType, constraintDate), deadline, actualStart, actualFinish, percentDone, assignee,
                Decimals.plainOptional(effortHours), practice, parentId, Decimals.plainOptional(optimisticDays),
                Decimals.plainOptional(pessimisticDays), assigneeSubject, furtherAssignees, team, checklist, links, onHold,
                onHoldReason,
                calendarId);
    }

    /** @param now its day, in UTC, fills in the actual dates that a change of status implies and does not name */
    @Override
    protected final void take(TaskEdit edit, Instant now) {
        requireDurationOfKind(edit);
        requireEstimatesAround(edit);
        Constrained constrained = edit.constrained();
        constrained.constraint("/constraint");
        requireHoldKept(edit);
        TaskProgress progress = TaskProgress.of(edit, status, LocalDate.ofInstant(now, ZoneOffset.UTC));
        status = progress.status();
        actualStart = progress.start();
        actualFinish = progress.finish();
        percentDone = progress.percent();
        parentId = edit.parentId();
        stepId = edit.stepId();
        externalId(edit.externalId());
        kind = edit.kind();
        name = edit.name();
        description = edit.description();
        position = edit.position();
        durationDays = edit.durationDays().stripTrailingZeros();
        constraintType = constrained.type();
        constraintDate = constrained.date();
        deadline = edit.deadline();
        assignee = edit.assignee();
        effortHours = edit.effortHours();
        practice = edit.practice();
        optimisticDays = edit.optimisticDays();
        pessimisticDays = edit.pessimisticDays();
        assigneeSubject = edit.assigneeSubject();
        furtherAssignees = edit.furtherAssignees();
        team = edit.team();
        checklist = edit.checklist();
        links = edit.links();
        onHold = edit.onHold();
        onHoldReason = edit.onHold() ? edit.onHoldReason() : null;
        calendarId = edit.calendarId();
    }

    private static void requireEstimatesAround(TaskEdit edit) {
        BigDecimal optimistic = edit.optimisticDays();
        BigDecimal pessimistic = edit.pessimisticDays();
        if (optimistic == null && pessimistic == null) {
            return;
        }
        if (optimistic == null || pessimistic == null) {
            String missing = optimistic == null ? "/optimisticDays" : "/pessimisticDays";
            throw PlanProblem.ESTIMATES_CONTRADICT_DURATION
                    .because("An estimate has both ends: send optimisticDays and pessimisticDays, or neither")
                    .at(missing, "missing", "is needed beside the other end");
        }
        if (edit.kind() == TaskKind.MILESTONE) {
            throw PlanProblem.ESTIMATES_CONTRADICT_DURATION.because("A milestone takes no time and has no estimates")
                    .at("/optimisticDays", "contradicts-kind", "must be left out");
        }
        if (optimistic.compareTo(edit.durationDays()) > 0) {
            throw PlanProblem.ESTIMATES_CONTRADICT_DURATION
                    .because("optimisticDays is %s, more than the %s days the task takes", optimistic, edit.durationDays())
                    .at("/optimisticDays", "above-duration", "must be at most durationDays");
        }
        if (pessimistic.compareTo(edit.durationDays()) < 0) {
            throw PlanProblem.ESTIMATES_CONTRADICT_DURATION
                    .because("pessimisticDays is %s, less than the %s days the task takes", pessimistic, edit.durationDays())
                    .at("/pessimisticDays", "below-duration", "must be at least durationDays");
        }
    }

    private void requireHoldKept(TaskEdit edit) {
        if (!edit.onHold()) {
            return;
        }
        if (edit.onHoldReason() == null || edit.onHoldReason().isBlank()) {
            throw PlanProblem.HOLD_NEEDS_REASON.because("Say why the task is on hold, in onHoldReason")
                    .at("/onHoldReason", "missing", "is needed while onHold is true");
        }
        boolean goesOn = edit.status() == TaskStatus.IN_PROGRESS || edit.status() == TaskStatus.DONE;
        if (goesOn && edit.status() != status) {
            throw PlanProblem.TASK_ON_HOLD
                    .because("\"%s\" is on hold (%s): take it off hold before it goes on", edit.name(), edit.onHoldReason())
                    .at("/status", "on-hold", "must not go on while onHold is true");
        }
    }

    private static void requireDurationOfKind(TaskEdit edit) {
        boolean milestone = edit.kind() == TaskKind.MILESTONE;
        if (milestone != (edit.durationDays().signum() == 0)) {
            throw PlanProblem.DURATION_CONTRADICTS_KIND
                    .because(milestone ? "A milestone takes no time: leave durationDays out or send 0"
                            : "A task takes time: send durationDays above 0, or kind MILESTONE for a result without work")
                    .at("/durationDays", "contradicts-kind", milestone ? "must be 0" : "must be more than 0");
        }
    }

    /** Whether the task stands elsewhere in the outline after the edit. */
    boolean movesBy(TaskEdit edit) {
        return !stepId.equals(edit.stepId()) || !Objects.equals(parentId, edit.parentId()) || kind != edit.kind();
    }

    /** Whether the edit sets anything of the progress by hand. */
    boolean progressChangesBy(TaskEdit edit) {
        return !edit.progress().equals(edit().progress());
    }

    /** Whether dates of the plan may follow from something else after the edit. */
    boolean datesDependOn(TaskEdit edit) {
        return !TaskDates.of(edit()).equals(TaskDates.of(edit));
    }

    Nesting.Place place() {
        return new Nesting.Place(id(), parentId, stepId, kind, name);
    }

    @Nullable
    UUID calendarId() {
        return calendarId;
    }

    boolean isOnHold() {
        return onHold;
    }

    UUID stepId() {
        return stepId;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    BigDecimal durationDays() {
        return durationDays;
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    int percentDone() {
        return percentDone;
    }

    @Override
    protected TaskView view() {
        Origin origin = originType == null || originId == null ? null : new Origin(originType, originId);
        return new TaskView(id(), version(), key, externalId(), stepId, kind, name, description, position,
                Decimals.plain(durationDays), status, new Constrained(constraintType, constraintDate), deadline, actualStart,
                actualFinish, percentDone, assignee, Decimals.plainOptional(effortHours), practice, parentId,
                Decimals.plainOptional(optimisticDays), Decimals.plainOptional(pessimisticDays), assigneeSubject,
                furtherAssignees, team,
                checklist, links, onHold, onHoldReason, calendarId, origin, createdAt(), updatedAt());
    }
}
