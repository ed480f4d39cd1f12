package dev.milepost.assessment.finding;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an accepted recommendation. */
@Schema(name = "Acceptance")
record AcceptanceView(
        @Schema(required = true) UUID recommendationId,
        @Schema(required = true) UUID assessmentId,
        @Schema(required = true) UUID planId,
        @Schema(required = true) AcceptanceStatus status,
        @Nullable @Schema(description = "The task made of it, once DELIVERED") UUID taskId,
        @Nullable @Schema(description = "Why the plan does not take it, where REJECTED") String reason,
        @Schema(required = true) Instant acceptedAt,
        @Nullable @Schema(description = "When plan-service answered; absent while PENDING") Instant decidedAt) {

    static AcceptanceView of(Acceptance acceptance) {
        return new AcceptanceView(acceptance.id(), acceptance.assessmentId(), acceptance.planId(), acceptance.status(),
                acceptance.taskId(), acceptance.reason(), acceptance.acceptedAt(), acceptance.decidedAt());
    }
}
