package dev.milepost.plan.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar as callers see it. */
@Schema(name = "CalendarView")
public record CalendarView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Schema(required = true) WorkingTime workingTime,
        @Nullable HolidayChoice holidays,
        @Schema(required = true, description = "The days that the choice of holidays makes free, as they were when it was saved") List<HolidayDate> holidayDates,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Nullable @Schema(description = "When it was put into the bin; absent for one that is not there") Instant deletedAt) {

    /** With the holidays as free days. */
    public WorkingTime effective() {
        return workingTime.complete().withFreeDays(holidayDates);
    }
}
