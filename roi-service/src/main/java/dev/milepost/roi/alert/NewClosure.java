package dev.milepost.roi.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody has looked.
 *
 * @param reason why nothing more is to be done, or what was
 */
record NewClosure(@NotBlank @Size(max = 1000) @Schema(required = true) String reason) {
}
