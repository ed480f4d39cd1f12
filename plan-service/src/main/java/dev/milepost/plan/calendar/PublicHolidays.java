package dev.milepost.plan.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.milepost.plan.calendar.HolidayCountry.HolidayRegion;

/** The public holidays of countries and regions, as the library Jollyday knows them. */
final class PublicHolidays {

    private static final int MOST_YEARS = 20;
    private static final String SEPARATOR = "-";

    private PublicHolidays() {
    }

    /**
     * In the order of the calendar, each day once.
     *
     * @param pointer what comes before the names of its fields in a problem
     * @throws dev.milepost.kit.problem.ProblemException 422 for an unknown country or region, or too many years
     */
    static List<HolidayDate> of(HolidayChoice choice, String pointer) {
        int years = choice.toYear() - choice.fromYear() + 1;
        if (years < 1 || years > MOST_YEARS) {
            throw CalendarProblem.HOLIDAY_YEARS_OUT_OF_RANGE
                    .because("Holidays from %d to %d: give 1 to %d years, the earlier one first", choice.fromYear(),
                            choice.toYear(), MOST_YEARS)
                    .at(pointer + "toYear", "out-of-range", "fromYear to fromYear + " + (MOST_YEARS - 1));
        }
        HolidayManager manager = manager(choice.country(), pointer);
        String[] region = region(choice.region());
        requireRegion(manager.getCalendarHierarchy(), choice, region, pointer);
        Locale language = Locale.forLanguageTag(choice.language() == null ? "en" : choice.language());
        Map<LocalDate, String> days = new TreeMap<>();
        for (int year = choice.fromYear(); year <= choice.toYear(); year++) {
            manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                    .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                    .forEach(holiday -> days.putIfAbsent(holiday.getDate(), holiday.getDescription(language)));
        }
        return days.entrySet().stream().map(day -> new HolidayDate(day.getKey(), day.getValue())).toList();
    }

    static List<HolidayCountry> countries(Locale language) {
        return codes().map(code -> {
            CalendarHierarchy country = manager(code).getCalendarHierarchy();
            return new HolidayCountry(code, country.getDescription(language),
                    regions(country, "", language).sorted(Comparator.comparing(HolidayRegion::region)).toList());
        }).sorted(Comparator.comparing(HolidayCountry::country)).toList();
    }

    private static Stream<HolidayRegion> regions(CalendarHierarchy parent, String before, Locale language) {
        return parent.getChildren().values().stream().flatMap(child -> {
            String code = before + child.getId().toUpperCase(Locale.ROOT);
            return Stream.concat(Stream.of(new HolidayRegion(code, child.getDescription(language))),
                    regions(child, code + SEPARATOR, language));
        });
    }

    /** Countries only: the library also knows stock exchanges and the like. */
    private static Stream<String> codes() {
        List<String> countries = Arrays.asList(Locale.getISOCountries());
        return HolidayManager.getSupportedCalendarCodes().stream().map(code -> code.toUpperCase(Locale.ROOT))
                .filter(countries::contains).sorted();
    }

    private static HolidayManager manager(String country, String pointer) {
        if (codes().noneMatch(country::equals)) {
            throw CalendarProblem.UNKNOWN_HOLIDAY_COUNTRY
                    .because("The public holidays of %s are not known; GET /holiday-countries lists the countries that are",
                            country)
                    .at(pointer + "country", "unknown-country", "one that GET /holiday-countries lists");
        }
        return manager(country);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private static String[] region(@Nullable String region) {
        return region == null ? new String[0] : region.toLowerCase(Locale.ROOT).split(SEPARATOR, -1);
    }

    private static void requireRegion(CalendarHierarchy country, HolidayChoice choice, String[] region, String pointer) {
        CalendarHierarchy found = country;
        for (String part : region) {
            found = found == null ? null : found.getChildren().get(part);
        }
        if (found == null) {
            throw CalendarProblem.UNKNOWN_HOLIDAY_REGION
                    .because("%s has no region %s with holidays of its own; GET /holiday-countries lists those it has",
                            choice.country(), choice.region())
                    .at(pointer + "region", "unknown-region", "one that GET /holiday-countries lists");
        }
    }
}
