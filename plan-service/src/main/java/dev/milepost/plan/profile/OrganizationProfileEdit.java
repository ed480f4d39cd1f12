package dev.milepost.plan.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.WorkingTime;

/** What can be changed on the profile. */
@Schema(name = "OrganizationProfileEdit")
record OrganizationProfileEdit(
        @Nullable @Size(max = 200) String name,
        @Schema(description = "MICRO below 10 people, SMALL below 50, MEDIUM below 250, LARGE above") @Nullable OrganizationSize size,
        @Schema(description = "What it does, such as retail or bookkeeping", examples = "Retail") @Nullable @Size(max = 200) String sector,
        @Schema(description = "ISO 3166-1, two letters", examples = "DE") @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters of ISO 3166-1") String country,
        @Schema(description = "ISO 4217; new plans take it where they name none", examples = "EUR") @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Schema(description = "Of the IANA time zone database", examples = "Europe/Berlin") @Nullable @Size(max = 60) String timeZone,
        @Schema(description = "A language tag of BCP 47", examples = "de-DE") @Nullable @Size(max = 35) String locale,
        @Schema(description = "New plans take it where they bring none") @Nullable @Valid WorkingTime calendar) {

    static final OrganizationProfileEdit EMPTY = new OrganizationProfileEdit(null, null, null, null, null, null, null, null);
}
