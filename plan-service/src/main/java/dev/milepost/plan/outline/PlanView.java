package dev.milepost.plan.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;

/** A plan as callers see it. */
@Schema(name = "PlanView")
public record PlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) PlanStatus status,
        @Nullable String templateKey,
        @Schema(required = true) LocalDate startDate,
        @Nullable LocalDate statusDate,
        @Schema(required = true) String currency,
        @Schema(required = true, description = "Its own working time, followed where calendarId is absent") WorkingTime calendar,
        @Nullable @Schema(description = "The calendar of the organization that it follows") UUID calendarId,
        @Schema(required = true) List<GoalView> goals,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable @Schema(description = "When it was put into the bin; absent for one that is not there") Instant deletedAt) {
}
