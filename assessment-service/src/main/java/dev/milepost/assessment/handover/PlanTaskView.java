package dev.milepost.assessment.handover;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of work that was handed to a plan. */
@Schema(name = "PlanTask")
public record PlanTaskView(
        @Schema(required = true, description = "The origin of the plan's task") UUID id,
        @Schema(required = true, description = "What it is about") UUID subjectId,
        @Schema(required = true, description = "What is to be done about it") String what,
        @Schema(required = true) UUID planId,
        @Schema(required = true) HandoverStatus status,
        @Nullable @Schema(description = "The task made of it, once DELIVERED") UUID taskId,
        @Nullable @Schema(description = "Why the plan does not take it, where REJECTED") String reason,
        @Schema(required = true) Instant handedOverAt,
        @Nullable @Schema(description = "When plan-service answered; absent while PENDING") Instant decidedAt) {
}
