package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody agreed. */
@Schema(name = "ApprovalView")
record ApprovalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String by,
        @Nullable String role,
        @Nullable String comment,
        @Schema(required = true) Instant at,
        @Schema(required = true, description = "The version of the evidence that was approved") int evidenceVersion,
        @Schema(required = true, description = "Whether it still counts; void once the evidence has changed") boolean counts) {
}
