package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.Answering;

/** What a respondent is told before answering. */
@Schema(name = "RespondentSession")
record SelfView(
        @Schema(required = true) String name,
        @Schema(required = true) String assessmentTitle,
        @Schema(required = true) String language,
        @Schema(required = true) Answering answering,
        @Schema(required = true, description = "The same in words: who will see what is answered") String notice,
        @Nullable @Schema(description = "When the answers are wanted") LocalDate dueOn,
        @Schema(required = true, description = "Keys of the dimensions that are asked; empty for all") List<String> dimensions,
        @Schema(required = true) RespondentStatus status,
        @Nullable Instant submittedAt,
        @Schema(required = true, description = "Whether answers can still be given or changed") boolean open,
        @Schema(required = true) Instant expiresAt) {
}
