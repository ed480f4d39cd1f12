package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.ConstraintType;

/** Work with a duration, or a milestone that marks a result. Its computed dates are kept elsewhere. */
@Entity
@Table(name = "task")
class Task extends PlanPart<TaskEdit, TaskView> {

    private static final int ALL = 100;

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
                effortHours == null ? null : Decimals.plain(effortHours), practice);
    }

    /** @param now its day, in UTC, fills in the actual dates that a change of status implies and does not name */
    @Override
    protected final void take(TaskEdit edit, Instant now) {
        requireDurationOfKind(edit);
        Constrained constrained = edit.constraint() == null ? Constrained.AS_SOON_AS_POSSIBLE : edit.constraint();
        constrained.constraint("/constraint");
        takeProgress(edit, LocalDate.ofInstant(now, ZoneOffset.UTC));
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

    private void takeProgress(TaskEdit edit, LocalDate today) {
        LocalDate start = edit.actualStart();
        LocalDate finish = edit.actualFinish();
        int percent = edit.percentDone();
        if (edit.status() != status) {
            switch (edit.status()) {
                case NOT_STARTED -> {
                    start = null;
                    finish = null;
                    percent = 0;
                }
                case IN_PROGRESS -> {
                    start = start == null ? today : start;
                    finish = null;
                    percent = percent == ALL ? 0 : percent;
                }
                case DONE -> {
                    finish = finish == null ? latest(today, start) : finish;
                    start = start == null ? finish : start;
                    percent = ALL;
                }
                case CANCELLED -> {
                }
            }
        }
        requireConsistent(edit.status(), start, finish, percent);
        status = edit.status();
        actualStart = start;
        actualFinish = finish;
        percentDone = percent;
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static void requireConsistent(TaskStatus status, @Nullable LocalDate start, @Nullable LocalDate finish,
            int percent) {
        String wrong = switch (status) {
            case NOT_STARTED -> start != null || finish != null || percent != 0
                    ? "A task that has not started has no actual dates and 0 percent done; set its status too"
                    : null;
            case IN_PROGRESS -> start == null || finish != null || percent == ALL
                    ? "A task in progress has an actual start, no actual finish and less than 100 percent done; set its status too"
                    : null;
            case DONE -> start == null || finish == null || percent != ALL
                    ? "A task that is done has an actual start, an actual finish and 100 percent done; set its status too"
                    : null;
            case CANCELLED -> null;
        };
        if (wrong == null && start != null && finish != null && finish.isBefore(start)) {
            wrong = "It can't have finished on " + finish + ", before it started on " + start;
        }
        if (wrong != null) {
            throw PlanProblem.PROGRESS_CONTRADICTS_ITSELF.because("%s", wrong).at("/status", "contradicts-progress", wrong);
        }
    }

    /** Whether dates of the plan may follow from something else after the edit. */
    boolean datesDependOn(TaskEdit edit) {
        TaskEdit now = edit();
        return !new TaskEdit(now.stepId(), now.externalId(), edit.kind(), now.name(), now.description(), now.position(),
                edit.durationDays(), edit.status(), edit.constraint(), edit.deadline(), edit.actualStart(), edit.actualFinish(),
                edit.percentDone(), now.assignee(), now.effortHours(), now.practice()).equals(now);
    }

    UUID stepId() {
        return stepId;
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

    boolean isScheduled() {
        return status != TaskStatus.CANCELLED;
    }

    @Override
    protected TaskView view() {
        Origin origin = originType == null || originId == null ? null : new Origin(originType, originId);
        return new TaskView(id(), version(), key, externalId(), stepId, kind, name, description, position,
                Decimals.plain(durationDays), status, new Constrained(constraintType, constraintDate), deadline, actualStart,
                actualFinish, percentDone, assignee, effortHours == null ? null : Decimals.plain(effortHours), practice, origin,
                createdAt(), updatedAt());
    }
}
