package dev.milepost.plan.pilot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about a criterion. */
@Schema(name = "NewPilotEvidence")
record NewSaid(
        @Schema(required = true, description = "Of a success criterion: it is reached; of a stop criterion: it has come to pass. Needs a text or a link") @NotNull Boolean met,
        @Nullable @Size(max = 10_000) String text,
        @Schema(description = "An address that begins with http:// or https://") @Nullable @Size(max = 2_000) @Pattern(regexp = "(?i)https?://[^\\s/?#]+\\S*", message = "must be an address that begins with http:// or https://") String link) {
}
