package dev.milepost.plan.gate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.WebAddress;

/** What is said about a criterion. */
@Schema(name = "NewGateEvidence")
record NewEvidence(
        @Schema(required = true, description = "Whether the criterion is met; needs a text or a link where it is") @NotNull Boolean met,
        @Nullable @Size(max = 10_000) String text,
        @Schema(description = WebAddress.DESCRIPTION) @Nullable @WebAddress String link) {
}
