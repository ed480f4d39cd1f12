package dev.milepost.plan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant as callers see it. */
@Schema(name = "ParticipantView")
public record ParticipantView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID trainingId,
        @Schema(required = true) String name,
        @Nullable @Schema(description = "How to reach them") String contact,
        @Nullable LocalDate invitedOn,
        @Nullable @Schema(description = "When they completed it; absent until then") LocalDate completedOn,
        @Nullable @Schema(description = "What they could do before, 0 to 100") BigDecimal scoreBefore,
        @Nullable @Schema(description = "What they could do afterwards, 0 to 100") BigDecimal scoreAfter,
        @Nullable @Schema(description = "scoreAfter less scoreBefore; absent until both are measured") BigDecimal effect,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
