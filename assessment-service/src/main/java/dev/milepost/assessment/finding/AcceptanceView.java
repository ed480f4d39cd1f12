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
        @Nullable @Schema(description = "The gate set after the task, once DELIVERED, for the steps pilot and deployment") UUID gateId,
        @Nullable @Schema(description = "What roi-service made of the score as a baseline; absent where there is no score that could be one") KpiHandover kpi,
        @Nullable @Schema(description = "Why the plan does not take it, where REJECTED") String reason,
        @Schema(required = true) Instant acceptedAt,
        @Nullable @Schema(description = "When plan-service answered; absent while PENDING") Instant decidedAt) {

    /** A KPI on its way to roi-service. */
    @Schema(name = "KpiHandover")
    record KpiHandover(
            @Schema(required = true, description = "PENDING until roi-service has taken the baseline") AcceptanceStatus status,
            @Nullable @Schema(description = "The KPI that measures it, once DELIVERED") UUID kpiId,
            @Nullable @Schema(description = "Why roi-service does not take it, where REJECTED") String reason) {

        static @Nullable KpiHandover of(Acceptance acceptance) {
            AcceptanceStatus status = acceptance.kpiStatus();
            return status == null ? null : new KpiHandover(status, acceptance.kpiId(), acceptance.kpiReason());
        }
    }

    static AcceptanceView of(Acceptance acceptance) {
        return new AcceptanceView(acceptance.id(), acceptance.assessmentId(), acceptance.planId(), acceptance.status(),
                acceptance.taskId(), acceptance.gateId(), KpiHandover.of(acceptance), acceptance.reason(),
                acceptance.acceptedAt(), acceptance.decidedAt());
    }
}
