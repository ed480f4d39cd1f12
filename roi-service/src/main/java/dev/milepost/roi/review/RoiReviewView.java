package dev.milepost.roi.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as callers see it. */
@Schema(name = "RoiReviewView")
public record RoiReviewView(@Schema(required = true) UUID id, @Schema(required = true) int version,
        @Nullable String externalId, @Schema(required = true) UUID planId, @Nullable UUID businessCaseId,
        @Schema(required = true) LocalDate heldOn, @Schema(required = true) Conclusion conclusion, @Nullable String notes,
        @Nullable String participants, @Schema(required = true) Instant createdAt, @Schema(required = true) Instant updatedAt) {
}
