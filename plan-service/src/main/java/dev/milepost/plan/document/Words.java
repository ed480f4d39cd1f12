package dev.milepost.plan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** Words, numbers and dates of one language; public for the template that the pages are made of. */
public final class Words {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("document/words", locale,
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

    /** A day of a month, where the year stands elsewhere. */
    public String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale));
    }

    public String month(YearMonth month, boolean withYear) {
        return month.format(DateTimeFormatter.ofPattern(withYear ? "LLL yy" : "LLL", locale));
    }

    public String number(@Nullable BigDecimal number, int decimals) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String percent(@Nullable BigDecimal share, int decimals) {
        return share == null ? "–" : number(share.multiply(PERCENT), decimals) + " %";
    }

    /** In whole units of the currency. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return money(amount, currency, 0);
    }

    /** To the last cent, so that what is listed adds up; whole amounts without decimals. */
    public String exactMoney(BigDecimal amount, String currency) {
        return money(amount, currency, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    private String money(@Nullable BigDecimal amount, @Nullable String currency, int decimals) {
        if (amount == null || currency == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? decimals : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
