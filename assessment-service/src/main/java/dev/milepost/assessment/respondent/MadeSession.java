package dev.milepost.assessment.respondent;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that was just opened, with its token, which is never shown again. */
@Schema(name = "MadeRespondentSession")
record MadeSession(
        @Schema(required = true, description = "To be sent as Authorization: Respondent <token>") String token,
        @Schema(required = true) Instant expiresAt) {
}
