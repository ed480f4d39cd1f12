package dev.milepost.plan.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which public holidays are free.
 *
 * @param country ISO 3166
 * @param region a part of it, down to where holidays differ; without it those of the whole country
 * @param language names the holidays; English if left out
 */
@Schema(name = "HolidayChoice", description = "The public holidays of a country or region, for some years")
public record HolidayChoice(
        @Schema(required = true, description = "ISO 3166, see GET /holiday-countries", examples = "DE") @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters of ISO 3166") String country,
        @Schema(description = "See GET /holiday-countries; without it the holidays of the whole country", examples = "BY") @Nullable @Size(max = 40) String region,
        @Schema(required = true) @NotNull @Min(1970) @Max(2999) Integer fromYear,
        @Schema(required = true, description = "Included; 20 years at most") @NotNull @Min(1970) @Max(2999) Integer toYear,
        @Schema(description = "en, de, es or fr; en if left out") @Nullable @Pattern(regexp = "en|de|es|fr", message = "must be en, de, es or fr") String language) {
}
