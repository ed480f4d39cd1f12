package dev.milepost.plan.calendar;

import java.util.Locale;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/")
@Tag(name = "calendars")
class HolidayResource {

    private static final String LANGUAGE = "en|de|es|fr";

    @GET
    @Path("holidays")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listHolidays", summary = "Preview public holidays", description = "What a calendar with the same choice of holidays would have free, in the order of the calendar.")
    public RestResponse<Page<HolidayDate>> holidays(
            @QueryParam("country") @Parameter(description = "ISO 3166, see GET /holiday-countries", example = "DE") @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters of ISO 3166") String country,
            @QueryParam("region") @Parameter(description = "See GET /holiday-countries; without it the holidays of the whole country", example = "BY") @Nullable @Size(max = 40) String region,
            @QueryParam("fromYear") @Parameter(description = "The first year", example = "2027") @NotNull @Min(1970) @Max(2999) Integer fromYear,
            @QueryParam("toYear") @Parameter(description = "The last year, included; 20 years at most", example = "2027") @NotNull @Min(1970) @Max(2999) Integer toYear,
            @QueryParam("language") @Parameter(description = "Of the names: en, de, es or fr; en if left out") @Nullable @Pattern(regexp = LANGUAGE, message = "must be en, de, es or fr") String language) {
        HolidayChoice choice = new HolidayChoice(country, region, fromYear, toYear, language);
        return Answers.composed(Page.whole(PublicHolidays.of(choice, "?")));
    }

    @GET
    @Path("holiday-countries")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listHolidayCountries", summary = "List countries and regions whose public holidays are known", description = "In the order of their codes.")
    public RestResponse<Page<HolidayCountry>> countries(
            @QueryParam("language") @Parameter(description = "Of the names: en, de, es or fr; en if left out") @Nullable @Pattern(regexp = LANGUAGE, message = "must be en, de, es or fr") String language) {
        return Answers
                .composed(Page.whole(PublicHolidays.countries(Locale.forLanguageTag(language == null ? "en" : language))));
    }
}
