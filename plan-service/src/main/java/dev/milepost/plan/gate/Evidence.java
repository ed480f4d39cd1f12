package dev.milepost.plan.gate;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a criterion that is checked by hand.
 *
 * @param by who said so
 */
@Schema(name = "GateEvidence")
record Evidence(
        @Schema(required = true) boolean met,
        @Nullable String text,
        @Nullable String link,
        @Schema(required = true) String by,
        @Schema(required = true) Instant at) {
}
