package dev.milepost.plan.pilot;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody who takes part said. */
@Schema(name = "FeedbackView")
record FeedbackView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int iteration,
        @Schema(required = true) String text,
        @Nullable Integer rating,
        @Nullable String source,
        @Schema(required = true) String recordedBy,
        @Schema(required = true) Instant at) {
}
