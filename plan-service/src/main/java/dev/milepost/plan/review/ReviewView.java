package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as callers see it. */
@Schema(name = "ReviewView")
public record ReviewView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) ReviewKind kind,
        @Schema(required = true) String title,
        @Schema(required = true, description = "The day of the review") LocalDate heldOn,
        @Schema(required = true, description = "What was found") String found,
        @Nullable @Schema(description = "What changes") String changes,
        @Schema(required = true, description = "Who took part") List<String> participants,
        @Schema(required = true, description = "What was decided, one by one") List<String> decisions,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
