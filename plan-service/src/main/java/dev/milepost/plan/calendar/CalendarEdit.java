package dev.milepost.plan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a calendar. */
@Schema(name = "CalendarEdit")
record CalendarEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid WorkingTime workingTime,
        @Nullable @Valid HolidayChoice holidays) {
}
