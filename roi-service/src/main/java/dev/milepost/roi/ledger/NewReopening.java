package dev.milepost.roi.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed month takes entries again. */
public record NewReopening(@NotBlank @Size(max = 1000) @Schema(required = true) String reason) {
}
