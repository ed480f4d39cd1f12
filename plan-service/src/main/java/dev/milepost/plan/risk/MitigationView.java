package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to do about a risk, as callers see it. */
@Schema(name = "MitigationView")
record MitigationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID riskId,
        @Schema(required = true) String title,
        @Nullable String description,
        @Nullable @Schema(description = "Working days") BigDecimal effortDays,
        @Nullable String owner,
        @Nullable LocalDate dueDate,
        @Schema(required = true) boolean done,
        @Nullable @Schema(description = "The task that was made from it, whose origin names it; absent before") UUID taskId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
