package dev.milepost.plan.review;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a trend note. */
@Schema(name = "TrendNoteEdit")
record TrendNoteEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String text,
        @NotBlank @Size(max = 1_000) String source,
        @NotNull @CalendarDate LocalDate notedOn,
        @Nullable UUID planId,
        @Nullable UUID opportunityId,
        @Nullable UUID optionId) {
}
