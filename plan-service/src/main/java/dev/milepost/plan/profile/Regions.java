package dev.milepost.plan.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.FieldError;

/** Checks codes of countries, currencies, time zones and languages against what the world has agreed on. */
final class Regions {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Regions() {
    }

    /** @throws ProblemException 422 naming each code that is not known, 400 for a calendar that can't be used */
    static void require(OrganizationProfileEdit edit) {
        List<FieldError> wrong = new ArrayList<>();
        check(wrong, "country", edit.country(), COUNTRIES::contains, "is no country of ISO 3166-1, such as DE");
        check(wrong, "currency", edit.currency(), Regions::isCurrency, "is no currency of ISO 4217, such as EUR");
        check(wrong, "timeZone", edit.timeZone(), ZoneId.getAvailableZoneIds()::contains,
                "is no time zone of the IANA database, such as Europe/Berlin");
        check(wrong, "locale", edit.locale(), Regions::isLanguage, "is no language tag of BCP 47, such as de-DE");
        if (!wrong.isEmpty()) {
            throw ProfileProblem.UNKNOWN_REGION_CODE.because("%s", wrong.stream().map(FieldError::detail)
                    .collect(Collectors.joining("; "))).at(wrong);
        }
        if (edit.calendar() != null) {
            edit.calendar().calendar("/calendar");
        }
    }

    private static void check(List<FieldError> wrong, String field, @Nullable String code, Predicate<String> known,
            String words) {
        if (code != null && !known.test(code)) {
            wrong.add(new FieldError("/" + field, "unknown-" + field.toLowerCase(Locale.ROOT), "\"" + code + "\" " + words));
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isLanguage(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return LANGUAGES.contains(locale.getLanguage())
                    && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()));
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
