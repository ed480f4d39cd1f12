package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A review to add. */
@Schema(name = "NewReview")
record NewReview(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull ReviewKind kind,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Schema(description = "The day of the review; today if left out") @Nullable @CalendarDate LocalDate heldOn,
        @Schema(required = true, description = "What was found") @NotBlank @Size(max = 10_000) String found,
        @Schema(description = "What changes") @Nullable @Size(max = 10_000) String changes,
        @Schema(description = "Who took part") @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> participants,
        @Schema(description = "What was decided, one by one") @Nullable @Size(max = 100) List<@NotBlank @Size(max = 2_000) String> decisions) {

    ReviewEdit edit(LocalDate today) {
        return new ReviewEdit(externalId, kind, title, heldOn == null ? today : heldOn, found, changes,
                participants == null ? List.of() : participants, decisions == null ? List.of() : decisions);
    }
}
