package dev.milepost.plan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A concern as callers see it. */
@Schema(name = "ConcernView")
public record ConcernView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID stakeholderId,
        @Schema(required = true, description = "What worries them") String text,
        @Schema(required = true, description = "When it was raised") LocalDate raisedOn,
        @Schema(required = true) ConcernStatus status,
        @Nullable @Schema(description = "What they were told; needed once it is no longer open") String answer,
        @Nullable @Schema(description = "Who told them") String answeredBy,
        @Nullable @Schema(description = "When they were told") LocalDate answeredOn,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
