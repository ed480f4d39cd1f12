package dev.milepost.plan.calendar;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A country whose public holidays are known.
 *
 * @param country ISO 3166
 * @param regions those with holidays of their own
 */
@Schema(name = "HolidayCountry")
record HolidayCountry(
        @Schema(required = true) String country,
        @Schema(required = true) String name,
        @Schema(required = true) List<HolidayRegion> regions) {

    /** A part of a country. */
    @Schema(name = "HolidayRegion")
    record HolidayRegion(
            @Schema(required = true, description = "A part of a part is named after it: BY-MU") String region,
            @Schema(required = true) String name) {
    }
}
