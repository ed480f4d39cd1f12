package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trend note as callers see it. */
@Schema(name = "TrendNoteView")
public record TrendNoteView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String title,
        @Nullable String text,
        @Schema(required = true, description = "Where it was seen, such as an address") String source,
        @Schema(required = true, description = "When it was seen") LocalDate notedOn,
        @Nullable @Schema(description = "The plan it touches") UUID planId,
        @Nullable @Schema(description = "The opportunity it touches") UUID opportunityId,
        @Nullable @Schema(description = "The option of an evaluation it touches") UUID optionId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
