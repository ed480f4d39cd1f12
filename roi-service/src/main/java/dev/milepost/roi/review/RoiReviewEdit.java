package dev.milepost.roi.review;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.roi.money.CalendarDate;

/** A review of what a plan brings. */
@Schema(name = "RoiReviewEdit")
public record RoiReviewEdit(@Nullable @ExternalId String externalId,
        @NotNull @Schema(required = true, description = "Of plan-service") UUID planId,
        @Nullable @Schema(description = "The case that was looked at") UUID businessCaseId,
        @NotNull @CalendarDate @Schema(required = true) LocalDate heldOn,
        @NotNull @Schema(required = true) Conclusion conclusion,
        @Nullable @Size(max = 10_000) @Schema(description = "What was seen and decided") String notes,
        @Nullable @Size(max = 500) @Schema(description = "Who took part, in words") String participants) {
}
