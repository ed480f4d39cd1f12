package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lesson as callers see it. */
@Schema(name = "LessonView")
public record LessonView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String title,
        @Schema(required = true, description = "What was learned") String text,
        @Schema(required = true) LessonSource learnedIn,
        @Schema(required = true, description = "When it was learned") LocalDate learnedOn,
        @Nullable @Schema(description = "The plan in which it was learned") UUID planId,
        @Nullable @Schema(description = "The review of that plan, with learnedIn REVIEW, or the pilot, with PILOT, in which it was learned; needs planId") UUID sourceId,
        @Schema(required = true, description = "Lower-case words to find it by") List<String> tags,
        @Schema(required = true, description = "For plans made from these templates; for every plan if left out") List<String> templateKeys,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
