package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bias check as callers see it. */
@Schema(name = "BiasCheck")
public record BiasCheckView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID systemId,
        @Schema(required = true, description = "What was tested, such as whether applicants of either sex are proposed equally often") String tested,
        @Schema(required = true, description = "On whom: the groups that were compared, and how many cases of each") String groups,
        @Nullable @Schema(description = "How, such as the same 40 letters under changed names") String method,
        @Schema(required = true, description = "What came out, with figures") String result,
        @Schema(required = true) BiasOutcome outcome,
        @Nullable @Schema(description = "What is done about it; needed unless the outcome is PASSED") String measures,
        @Schema(required = true, description = "Not in the future") LocalDate checkedOn,
        @Nullable String checkedBy,
        @Nullable @Schema(description = "When it is to be repeated; after checkedOn") LocalDate nextDue,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
