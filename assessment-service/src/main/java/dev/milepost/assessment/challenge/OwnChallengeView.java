package dev.milepost.assessment.challenge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.SeverityRule;

/** An own challenge as callers see it. */
@Schema(name = "OwnChallenge")
record OwnChallengeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) SeverityRule severity,
        @Schema(required = true) List<ChallengeSignal> signals,
        @Schema(required = true) List<Mitigation> mitigations,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
