package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A personal link, without its secret. */
@Schema(name = "RespondentLink")
record LinkView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant expiresAt,
        @Nullable @Schema(description = "Absent while it lets in") Instant revokedAt) {

    /** All links of one respondent. */
    @Schema(name = "RespondentLinks")
    record All(@Schema(required = true) List<LinkView> links) {
    }
}
