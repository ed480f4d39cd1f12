package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A dependency as callers see it. */
@Schema(name = "DependencyView")
public record DependencyView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID predecessorId,
        @Schema(required = true) UUID successorId,
        @Schema(required = true) DependencyType type,
        @Schema(required = true, description = "Days, negative for overlap") BigDecimal lag,
        @Schema(required = true) LagUnit lagUnit,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
