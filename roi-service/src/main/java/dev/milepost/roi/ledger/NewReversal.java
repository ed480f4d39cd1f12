package dev.milepost.roi.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is undone. */
public record NewReversal(@NotBlank @Size(max = 1000) @Schema(required = true) String reason) {
}
