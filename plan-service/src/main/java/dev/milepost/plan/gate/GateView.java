package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;

/** A gate as callers see it, with what is still unmet. */
@Schema(name = "GateView")
record GateView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID milestoneId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) GateStatus status,
        @Schema(required = true) List<CriterionView> criteria,
        @Schema(required = true, description = "Counts up whenever criteria or evidence change, which voids earlier approvals") int evidenceVersion,
        @Schema(required = true) int requiredApprovals,
        @Schema(required = true) List<String> requiredRoles,
        @Schema(required = true, description = "The latest first") List<ApprovalView> approvals,
        @Schema(required = true, description = "What is still needed, one sentence each; empty where all is met") List<String> unmet,
        @Nullable @Schema(description = "Why it was waived, or shut again") String reason,
        @Nullable @Schema(description = "When it opened, was waived or was shut again") Instant decidedAt,
        @Nullable @Schema(description = "Whose step opened, waived or shut it") String decidedBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** A criterion and how it stands. */
    @Schema(name = "GateCriterionView")
    record CriterionView(
            @Schema(required = true) String key,
            @Schema(required = true) CriterionType type,
            @Schema(required = true) String name,
            @Nullable UUID taskId,
            @Nullable KpiRule kpi,
            @Nullable UUID pilotId,
            @Nullable @Schema(description = "In the assessment service's register") UUID aiSystemId,
            @Nullable Evidence evidence,
            @Nullable @Schema(description = "Absent where it can't be told, which counts as unmet") Boolean met,
            @Schema(required = true, description = "Why, in one sentence") String because) {
    }
}
