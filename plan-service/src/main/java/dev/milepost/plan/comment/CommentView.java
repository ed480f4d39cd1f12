package dev.milepost.plan.comment;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as callers see it. */
@Schema(name = "CommentView")
record CommentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID taskId,
        @Schema(required = true, description = "The author's subject at the sign-in service") String author,
        @Schema(required = true, description = "The author's name when it was written") String authorName,
        @Schema(required = true) String text,
        @Schema(required = true, description = "Whether the text was changed after it was written") boolean edited,
        @Nullable @Schema(description = "When the text was changed last") Instant editedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
