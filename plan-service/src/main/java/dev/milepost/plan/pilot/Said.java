package dev.milepost.plan.pilot;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a criterion that is judged by hand.
 *
 * @param met of a success criterion, that it is reached; of a stop criterion, that it has come to pass
 */
@Schema(name = "PilotEvidence")
record Said(
        @Schema(required = true) boolean met,
        @Nullable String text,
        @Nullable String link,
        @Schema(required = true) String by,
        @Schema(required = true) Instant at) {
}
