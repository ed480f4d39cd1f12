package dev.milepost.roi.realization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.MonthName;

/** Why somebody who doesn't claim it believes in a benefit. */
public record NewConfirmation(@NotBlank @Size(max = 4000) @Schema(required = true) String reason,
        @Nullable @MonthName @Schema(description = "The last month that is confirmed; the last one that is over if absent") String until) {
}
