package dev.milepost.plan.calendar;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public holiday. */
@Schema(name = "HolidayDate")
public record HolidayDate(
        @Schema(required = true, description = "The day that is free; where the law moves a holiday from a weekend, the day it moves to") LocalDate date,
        @Schema(required = true) String name) {
}
