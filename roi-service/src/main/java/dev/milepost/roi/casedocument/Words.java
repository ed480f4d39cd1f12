package dev.milepost.roi.casedocument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Words, numbers and dates of one language; public for the template that the page is made of. */
public final class Words {
    private static final Map<String, Locale> LOCALES = Map.of("en", Locale.UK, "de", Locale.GERMANY, "es",
            Locale.of("es", "ES"),
            "fr", Locale.FRANCE);
    static final Set<String> LANGUAGES = LOCALES.keySet();
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(String language) {
        this.locale = LOCALES.getOrDefault(language, Locale.UK);
        this.bundle = ResourceBundle.getBundle("case-document/words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @throws java.util.MissingResourceException where a word is missing, which a test finds */
    public String of(String key) {
        return bundle.getString(key);
    }

    /** The word of a constant, such as {@code kind.COST}. */
    String of(String kind, Enum<?> constant) {
        return of(kind + "." + constant.name());
    }

    public String with(String key, Object... values) {
        return String.format(locale, of(key), values);
    }

    public String language() {
        return locale.getLanguage();
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    String month(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("LLL yy", locale));
    }

    String number(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    String percent(@Nullable BigDecimal share, int decimals) {
        return share == null ? "–" : number(share.multiply(PERCENT), decimals) + " %";
    }

    /** In whole units of the currency. */
    String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
