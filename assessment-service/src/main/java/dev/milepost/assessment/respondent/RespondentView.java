package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A respondent as the owner sees it: how far, never what. */
@Schema(name = "Respondent")
record RespondentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String email,
        @Nullable @Schema(description = "The subject of the tokens of somebody with an account") String subject,
        @Nullable RespondentGroup group,
        @Schema(required = true, description = "Keys of the dimensions delegated to the respondent; empty for all") List<String> dimensions,
        @Nullable @Schema(description = "When the answers are wanted; absent for the assessment's date") LocalDate dueOn,
        @Schema(required = true) RespondentStatus status,
        @Nullable Instant submittedAt,
        @Schema(required = true, description = "How often the respondent was reminded") int reminders,
        @Nullable Instant remindedAt,
        @Schema(required = true) Instant createdAt) {
}
