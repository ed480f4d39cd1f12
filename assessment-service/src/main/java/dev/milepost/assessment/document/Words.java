package dev.milepost.assessment.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** Words, numbers and dates of one language. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param name of the bundle, such as {@code document/sheet} */
    public Words(String name, DocumentLanguage language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle(name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @throws java.util.MissingResourceException where a word is missing, which a test finds */
    public String of(String key) {
        return bundle.getString(key);
    }

    /** The word of a constant, such as {@code status.ACTIVE}. */
    public String of(String kind, Enum<?> constant) {
        return of(kind + "." + constant.name());
    }

    public String with(String key, Object... values) {
        return String.format(locale, of(key), values);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "–" : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** @param decimals at most */
    public String number(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
