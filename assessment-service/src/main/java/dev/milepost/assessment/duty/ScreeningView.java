package dev.milepost.assessment.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered about an AI system. What follows from it is its result, as of any day. */
@Schema(name = "Screening")
record ScreeningView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID systemId,
        @Schema(required = true, description = "By the key of the criterion") Map<String, CriterionAnswer> answers,
        @Nullable @Schema(description = "The day on which they were given") LocalDate screenedOn,
        @Nullable String note,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
