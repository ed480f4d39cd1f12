package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.practice.Practice;

/** What can be changed on a task or milestone. */
@Schema(name = "TaskEdit")
public record TaskEdit(
        @NotNull UUID stepId,
        @Nullable @ExternalId String externalId,
        @NotNull TaskKind kind,
        @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Min(1) @Max(100_000) int position,
        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal durationDays,
        @NotNull TaskStatus status,
        @Nullable @Valid Constrained constraint,
        @Nullable @CalendarDate LocalDate deadline,
        @Nullable @CalendarDate LocalDate actualStart,
        @Nullable @CalendarDate LocalDate actualFinish,
        @Min(0) @Max(100) int percentDone,
        @Nullable @Size(max = Texts.NAME) String assignee,
        @Nullable @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal effortHours,
        @Nullable Practice practice,
        @Nullable UUID parentId,
        @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal optimisticDays,
        @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal pessimisticDays,
        @Nullable @Size(max = Texts.NAME) String assigneeSubject,
        @Size(max = FURTHER_ASSIGNEES) List<@NotBlank @Size(max = Texts.NAME) String> furtherAssignees,
        @Nullable @Size(max = Texts.NAME) String team,
        @Size(max = CHECKLIST) List<@NotNull @Valid ChecklistItem> checklist,
        @Size(max = LINKS) List<@NotNull @Valid TaskLink> links,
        boolean onHold,
        @Nullable @Size(max = Texts.REASON) String onHoldReason,
        @Nullable UUID calendarId) {

    static final int FURTHER_ASSIGNEES = 50;
    static final int CHECKLIST = 100;
    static final int LINKS = 50;

    public TaskEdit {
        furtherAssignees = furtherAssignees == null ? List.of() : furtherAssignees.stream().distinct().toList();
        checklist = checklist == null ? List.of() : checklist;
        links = links == null ? List.of() : links;
    }

    Constrained constrained() {
        return constraint == null ? Constrained.AS_SOON_AS_POSSIBLE : constraint;
    }

    TaskProgress progress() {
        return new TaskProgress(status, actualStart, actualFinish, percentDone);
    }

    /** The same with another progress. */
    TaskEdit progressed(TaskProgress progress) {
        return new TaskEdit(stepId, externalId, kind, name, description, position, durationDays, progress.status(), constraint,
                deadline, progress.start(), progress.finish(), progress.percent(), assignee, effortHours, practice, parentId,
                optimisticDays, pessimisticDays, assigneeSubject, furtherAssignees, team, checklist, links, onHold,
                onHoldReason, calendarId);
    }

    /** The same below another task, or at the top of its step. */
    TaskEdit below(@Nullable UUID parent) {
        return new TaskEdit(stepId, externalId, kind, name, description, position, durationDays, status, constraint, deadline,
                actualStart, actualFinish, percentDone, assignee, effortHours, practice, parent, optimisticDays,
                pessimisticDays, assigneeSubject, furtherAssignees, team, checklist, links, onHold, onHoldReason, calendarId);
    }

    Nesting.Place place(UUID id) {
        return new Nesting.Place(id, parentId, stepId, kind, name);
    }

    /** The same in another step. */
    TaskEdit in(UUID otherStepId) {
        return new TaskEdit(otherStepId, externalId, kind, name, description, position, durationDays, status, constraint,
                deadline, actualStart, actualFinish, percentDone, assignee, effortHours, practice, parentId, optimisticDays,
                pessimisticDays, assigneeSubject, furtherAssignees, team, checklist, links, onHold, onHoldReason, calendarId);
    }

    /** The same on hold, or off it where there is no reason. */
    TaskEdit held(@Nullable String reason) {
        return new TaskEdit(stepId, externalId, kind, name, description, position, durationDays, status, constraint, deadline,
                actualStart, actualFinish, percentDone, assignee, effortHours, practice, parentId, optimisticDays,
                pessimisticDays, assigneeSubject, furtherAssignees, team, checklist, links, reason != null, reason, calendarId);
    }
}
