package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** A trend note to add. */
@Schema(name = "NewTrendNote")
record NewTrendNote(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String text,
        @Schema(required = true, description = "Where it was seen, such as an address") @NotBlank @Size(max = 1_000) String source,
        @Schema(description = "When it was seen; today if left out") @Nullable @CalendarDate LocalDate notedOn,
        @Schema(description = "The plan it touches") @Nullable UUID planId,
        @Schema(description = "The opportunity it touches") @Nullable UUID opportunityId,
        @Schema(description = "The option of an evaluation it touches") @Nullable UUID optionId) {

    TrendNoteEdit edit(LocalDate today) {
        return new TrendNoteEdit(externalId, title, text, source, notedOn == null ? today : notedOn, planId, opportunityId,
                optionId);
    }
}
