package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A baseline as callers see it. What it holds is its content. */
@Schema(name = "BaselineView")
public record BaselineView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "Changes only when it goes to the bin or comes back") int version,
        @Nullable String externalId,
        @Schema(required = true) UUID planId,
        @Schema(required = true) String name,
        @Nullable String notes,
        @Schema(required = true) String currency,
        @Schema(required = true, description = "The first day on which anything was to happen") LocalDate start,
        @Schema(required = true, description = "The last one") LocalDate finish,
        @Schema(required = true, description = "The total of the budget lines") BigDecimal budget,
        @Schema(required = true, description = "How many tasks and milestones it holds") int tasks,
        @Schema(required = true, description = "How many budget lines it holds") int budgetLines,
        @Schema(required = true, description = "Who took it") String takenBy,
        @Schema(required = true, description = "When it was taken") Instant createdAt,
        @Schema(required = true, description = "When it last went to the bin or came back; otherwise when it was taken") Instant updatedAt) {
}
