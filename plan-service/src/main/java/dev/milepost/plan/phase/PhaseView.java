package dev.milepost.plan.phase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.gate.GateStatus;

/** A phase as callers see it, with how far it is. */
@Schema(name = "PhaseView")
public record PhaseView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) int position,
        @Nullable String audience,
        @Nullable Integer audienceSize,
        @Schema(required = true) PhaseState state,
        @Schema(required = true) GoLive goLive,
        @Nullable @Schema(description = "In the currency of the plan") BigDecimal budgetCap,
        @Schema(required = true) String currency,
        @Nullable ExitGate exitGate,
        @Nullable String wayBack,
        @Schema(required = true) List<UUID> taskIds,
        @Schema(required = true) Progress progress,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** When the phase goes live. */
    @Schema(name = "PhaseGoLive")
    public record GoLive(
            @Nullable @Schema(description = "The day wanted") LocalDate wanted,
            @Nullable UUID milestoneId,
            @Nullable @Schema(description = "The day of its milestone by the schedule, or on which that was reached") LocalDate date,
            @Nullable @Schema(description = "Calendar days after the day wanted, negative before it; absent where one of the two is missing, see reason") Long daysLate,
            @Nullable String reason) {
    }

    /** The gate that ends the phase. */
    @Schema(name = "PhaseExitGate")
    public record ExitGate(
            @Schema(required = true) UUID id,
            @Nullable @Schema(description = "Absent where the gate is no longer in the plan") String name,
            @Nullable GateStatus status) {
    }

    /** How far the phase's tasks are, without milestones and cancelled ones. */
    @Schema(name = "PhaseProgress")
    public record Progress(
            @Schema(required = true) int total,
            @Schema(required = true) int done,
            @Schema(required = true) int inProgress,
            @Schema(required = true) int onHold,
            @Nullable @Schema(description = "By duration, to one decimal; absent without any work, see reason") BigDecimal percent,
            @Nullable String reason) {
    }
}
