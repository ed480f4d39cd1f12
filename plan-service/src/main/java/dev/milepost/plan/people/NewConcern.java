package dev.milepost.plan.people;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A concern to add. */
@Schema(name = "NewConcern")
record NewConcern(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "What worries them") @NotBlank @Size(max = 2_000) String text,
        @Schema(description = "When it was raised; today if left out") @Nullable @CalendarDate LocalDate raisedOn) {

    ConcernEdit edit(LocalDate today) {
        return new ConcernEdit(externalId, text, raisedOn == null ? today : raisedOn, ConcernStatus.OPEN, null, null, null);
    }
}
