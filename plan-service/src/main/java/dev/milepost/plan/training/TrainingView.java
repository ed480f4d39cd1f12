package dev.milepost.plan.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training as callers see it. */
@Schema(name = "TrainingView")
public record TrainingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable @Schema(description = "What is learned") String content,
        @Nullable @Schema(description = "For whom, in words; needed where no stakeholders are named") String audience,
        @Schema(required = true, description = "For which stakeholders of the plan") List<UUID> stakeholderIds,
        @Nullable @Schema(description = "The first day") LocalDate startsOn,
        @Nullable @Schema(description = "The last day; before its phase goes live") LocalDate endsOn,
        @Nullable String trainer,
        @Nullable @Schema(description = "The task of the plan that it is") UUID taskId,
        @Nullable @Schema(description = "The phase for whose people it is: it should end before that goes live") UUID phaseId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
