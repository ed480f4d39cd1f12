package dev.milepost.plan.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A calendar to make. */
@Schema(name = "NewCalendar")
record NewCalendar(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true) @NotNull @Valid WorkingTime workingTime,
        @Schema(description = "Public holidays that are free; an exception of the working time on the same day counts more") @Nullable @Valid HolidayChoice holidays) {

    CalendarEdit edit() {
        return new CalendarEdit(externalId, name, workingTime, holidays);
    }
}
