package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An integration as callers see it. */
@Schema(name = "IntegrationView")
public record IntegrationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID systemId,
        @Nullable String description,
        @Schema(required = true) IntegrationMethod method,
        @Schema(required = true) IntegrationStatus status,
        @Nullable @Schema(description = "Working days it takes") BigDecimal effortDays,
        @Nullable @Schema(description = "1 hardly to 5 at once") Integer compatibility,
        @Nullable @Schema(description = "Why it is rated so") String compatibilityReason,
        @Nullable @Schema(description = "What is done while it doesn't work") String fallback,
        @Nullable String owner,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
