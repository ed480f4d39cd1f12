package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.practice.Practice;

/** A task or milestone as callers see it. Its dates are in the plan's schedule. */
@Schema(name = "TaskView")
public record TaskView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String key,
        @Nullable String externalId,
        @Schema(required = true) UUID stepId,
        @Schema(required = true) TaskKind kind,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) int position,
        @Schema(required = true, description = "Working days; 0 for a milestone") BigDecimal durationDays,
        @Schema(required = true) TaskStatus status,
        @Schema(required = true) Constrained constraint,
        @Nullable LocalDate deadline,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish,
        @Schema(required = true) int percentDone,
        @Nullable String assignee,
        @Nullable BigDecimal effortHours,
        @Nullable Practice practice,
        @Nullable @Schema(description = "The task it stands below") UUID parentId,
        @Nullable @Schema(description = "Working days if all goes well") BigDecimal optimisticDays,
        @Nullable @Schema(description = "Working days if much goes wrong") BigDecimal pessimisticDays,
        @Nullable @Schema(description = "The assignee's subject at the sign-in service") String assigneeSubject,
        @Schema(required = true, description = "Who else does it; the effort is shared evenly among all") List<String> furtherAssignees,
        @Nullable String team,
        @Schema(required = true) List<ChecklistItem> checklist,
        @Schema(required = true) List<TaskLink> links,
        @Schema(required = true, description = "Whether it must not go on for now") boolean onHold,
        @Nullable @Schema(description = "Why it is on hold") String onHoldReason,
        @Nullable @Schema(description = "The calendar of the organization that it follows instead of the plan's") UUID calendarId,
        @Nullable @Schema(description = "What it was made from; absent for a task that somebody wrote or a template brought") Origin origin,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    private static final int EFFORT_DECIMALS = 4;

    /** Everybody who does it, the assignee first; an assignee without a name by the account. */
    public List<String> people() {
        String first = assignee == null ? assigneeSubject : assignee;
        return Stream.concat(Stream.ofNullable(first), furtherAssignees.stream()).distinct().toList();
    }

    /** What of the effort comes to each of those who do it, in hours; null where it is not estimated. */
    public @Nullable BigDecimal effortOfEach() {
        int people = Math.max(1, people().size());
        return effortHours == null || people == 1 ? effortHours
                : effortHours.divide(BigDecimal.valueOf(people), EFFORT_DECIMALS, RoundingMode.HALF_UP);
    }
}
