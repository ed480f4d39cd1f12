package dev.milepost.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists that the authorities publish for 2027, when Easter is on 28 March. */
class PublicHolidaysTest {

    /**
     * DE: the laws of the Länder; ES: BOE, national list; FR: service-public.fr; GB: gov.uk/bank-holidays for England and
     * Wales;
     * US: opm.gov, federal holidays with the days on which they are observed.
     */
    @ParameterizedTest
    @CsvSource({
            "DE, , 01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
            "DE, BY, 01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26",
            "DE, BE, 01-01 03-08 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
            "FR, , 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
            "GB, ENG, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" })
    void theYear2027(String country, @Nullable String region, String days) {
        assertThat(days(country, region, 2027)).isEqualTo(days);
    }

    @Test
    void spainIn2027() {
        assertThat(days("ES", null, 2027).split(" ", -1)).contains("01-01", "01-06", "03-26", "10-12", "11-01", "12-06",
                "12-08",
                "12-25");
    }

    @Test
    void theUnitedStatesIn2027() {
        assertThat(days("US", null, 2027).split(" ", -1)).contains("01-01", "01-18", "05-31", "06-18", "07-05", "09-06",
                "11-11",
                "11-25", "12-24");
    }

    @Test
    void theirNamesAreInTheLanguageAskedFor() {
        assertThat(PublicHolidays.of(new HolidayChoice("DE", null, 2027, 2027, "de"), "/")).first()
                .isEqualTo(new HolidayDate(LocalDate.of(2027, 1, 1), "Neujahr"));
        assertThat(PublicHolidays.of(new HolidayChoice("DE", null, 2027, 2027, null), "/")).first()
                .isEqualTo(new HolidayDate(LocalDate.of(2027, 1, 1), "New Year's Day"));
    }

    @Test
    void countriesAreListedWithTheirRegions() {
        List<HolidayCountry> countries = PublicHolidays.countries(Locale.ENGLISH);

        assertThat(countries).extracting(HolidayCountry::country).contains("DE", "ES", "FR", "GB", "US")
                .allMatch(code -> code.length() == 2).isSorted();
        for (String country : List.of("DE", "ES", "FR", "GB", "US")) {
            assertThat(countries).filteredOn(one -> one.country().equals(country)).first()
                    .satisfies(one -> assertThat(one.regions()).isNotEmpty());
        }
        assertThat(countries).filteredOn(one -> one.country().equals("DE")).flatExtracting(HolidayCountry::regions)
                .contains(new HolidayCountry.HolidayRegion("BY", "Bavaria"));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> days("XX", null, 2027)).hasMessageContaining("unknown-holiday-country");
        assertThatThrownBy(() -> days("DE", "ENG", 2027)).hasMessageContaining("unknown-holiday-region");
        assertThatThrownBy(() -> PublicHolidays.of(new HolidayChoice("DE", null, 2027, 2026, null), "/"))
                .hasMessageContaining("holiday-years-out-of-range");
        assertThatThrownBy(() -> PublicHolidays.of(new HolidayChoice("DE", null, 2027, 2047, null), "/"))
                .hasMessageContaining("holiday-years-out-of-range");
    }

    private static String days(String country, @Nullable String region, int year) {
        return PublicHolidays.of(new HolidayChoice(country, region, year, year, null), "/").stream()
                .map(day -> day.date().toString().substring("2027-".length())).collect(Collectors.joining(" "));
    }
}
