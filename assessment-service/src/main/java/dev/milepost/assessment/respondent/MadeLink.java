package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A personal link that was just made, with its secret, which is never shown again. */
@Schema(name = "MadeRespondentLink")
record MadeLink(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true, description = "To be put behind the # of the address of the page that the respondent opens, so that no server logs it; the page POSTs it to /respondent-sessions. Shown this once") String secret) {
}
