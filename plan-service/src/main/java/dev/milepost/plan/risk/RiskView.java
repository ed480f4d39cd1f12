package dev.milepost.plan.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk as callers see it. */
@Schema(name = "RiskView")
public record RiskView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) Challenge challenge,
        @Schema(required = true) String title,
        @Nullable String description,
        @Schema(required = true, description = "1 rare to 5 almost certain") int likelihood,
        @Schema(required = true, description = "1 hardly felt to 5 ends the plan") int impact,
        @Schema(required = true, description = "Likelihood times impact, 1 to 25") int score,
        @Schema(required = true, description = "LOW to 4, MODERATE to 9, HIGH to 15, CRITICAL above") Rating rating,
        @Schema(required = true) RiskStatus status,
        @Nullable String mitigation,
        @Nullable String owner,
        @Nullable LocalDate reviewDate,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
