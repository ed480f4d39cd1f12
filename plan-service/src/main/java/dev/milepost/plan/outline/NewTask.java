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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.practice.Practice;

/** A task or milestone to add. */
@Schema(name = "NewTask")
public record NewTask(
        @Schema(required = true, description = "The step it belongs to") @NotNull UUID stepId,
        @Schema(description = "Unique in the plan; made from the name if left out") @Nullable @Size(max = Texts.KEY) @Pattern(regexp = Texts.SLUG, message = Texts.SLUG_WORDS) String key,
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(description = "TASK if left out") @Nullable TaskKind kind,
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Schema(description = "Place within the step, from 1; last if left out") @Nullable @Min(1) @Max(100_000) Integer position,
        @Schema(description = "Working days, parts rounded up to half hours; 0 for a milestone, 1 for a task if left out") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal durationDays,
        @Nullable @Valid Constrained constraint,
        @Schema(description = "Never moves the task; missing it shows as negative float") @Nullable @CalendarDate LocalDate deadline,
        @Schema(description = "Who does it, with or without an account") @Nullable @Size(max = Texts.NAME) String assignee,
        @Nullable @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 2) BigDecimal effortHours,
        @Schema(description = "Which of the five practices it serves") @Nullable Practice practice,
        @Schema(description = "The task it stands below, of the same step; that one then sums up the tasks below it") @Nullable UUID parentId,
        @Schema(description = "Working days if all goes well; at most durationDays, and only with pessimisticDays") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal optimisticDays,
        @Schema(description = "Working days if much goes wrong; at least durationDays, and only with optimisticDays") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal pessimisticDays,
        @Schema(description = "The assignee's subject at the sign-in service, for an assignee with an account") @Nullable @Size(max = Texts.NAME) String assigneeSubject,
        @Schema(description = "Who else does it, with or without an account; the effort is shared evenly among all") @Nullable @Size(max = TaskEdit.FURTHER_ASSIGNEES) List<@NotBlank @Size(max = Texts.NAME) String> furtherAssignees,
        @Schema(description = "The team that does it or is changed by it") @Nullable @Size(max = Texts.NAME) String team,
        @Nullable @Size(max = TaskEdit.CHECKLIST) List<@NotNull @Valid ChecklistItem> checklist,
        @Nullable @Size(max = TaskEdit.LINKS) List<@NotNull @Valid TaskLink> links,
        @Schema(description = "A calendar of the organization that it follows instead of the plan's, see /calendars") @Nullable UUID calendarId) {

    /** A task with what most have, the rest left out. */
    static NewTask brief(UUID stepId, TaskKind kind, String name, @Nullable String description, BigDecimal durationDays,
            @Nullable Practice practice) {
        return new NewTask(stepId, null, null, kind, name, description, null, durationDays, null, null, null, null, practice,
                null, null, null, null, null, null, null, null, null);
    }

    /** The same with an external id. */
    NewTask named(String newExternalId) {
        return new NewTask(stepId, key, newExternalId, kind, name, description, position, durationDays, constraint, deadline,
                assignee, effortHours, practice, parentId, optimisticDays, pessimisticDays, assigneeSubject, furtherAssignees,
                team, checklist, links, calendarId);
    }

    TaskEdit edit(int lastPosition) {
        TaskKind wanted = kind == null ? TaskKind.TASK : kind;
        BigDecimal usual = wanted == TaskKind.MILESTONE ? BigDecimal.ZERO : BigDecimal.ONE;
        return new TaskEdit(stepId, externalId, wanted, name, description, position == null ? lastPosition + 1 : position,
                durationDays == null ? usual : durationDays, TaskStatus.NOT_STARTED, constraint, deadline, null, null, 0,
                assignee, effortHours, practice, parentId, optimisticDays, pessimisticDays, assigneeSubject,
                furtherAssignees == null ? List.of() : furtherAssignees, team,
                checklist == null ? List.of() : checklist, links == null ? List.of() : links, false, null, calendarId);
    }
}
