package dev.milepost.plan.profile;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;

/** The profile as callers see it. */
@Schema(name = "OrganizationProfileView")
public record OrganizationProfileView(
        @Schema(required = true, description = "0 as long as nobody has filled it in") int version,
        @Nullable String name,
        @Nullable @Schema(description = "MICRO below 10 people, SMALL below 50, MEDIUM below 250, LARGE above") OrganizationSize size,
        @Nullable String sector,
        @Nullable @Schema(description = "ISO 3166-1, two letters") String country,
        @Nullable @Schema(description = "ISO 4217; new plans take it where they name none") String currency,
        @Nullable @Schema(description = "Of the IANA time zone database") String timeZone,
        @Nullable @Schema(description = "A language tag of BCP 47") String locale,
        @Nullable @Schema(description = "New plans take it where they bring none") WorkingTime calendar,
        @Nullable @Schema(description = "Absent as long as nobody has filled it in") Instant updatedAt) {

    static final OrganizationProfileView EMPTY = new OrganizationProfileView(0, null, null, null, null, null, null, null, null,
            null);
}
