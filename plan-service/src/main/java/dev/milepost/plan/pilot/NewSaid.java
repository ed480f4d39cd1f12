package dev.milepost.plan.pilot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.WebAddress;

/** What is said about a criterion. */
@Schema(name = "NewPilotEvidence")
record NewSaid(
        @Schema(required = true, description = "Of a success criterion: it is reached; of a stop criterion: it has come to pass. Needs a text or a link") @NotNull Boolean met,
        @Nullable @Size(max = 10_000) String text,
        @Schema(description = WebAddress.DESCRIPTION) @Nullable @WebAddress String link) {
}
