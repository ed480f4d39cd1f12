package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says every figure in one plain sentence, in English, German, Spanish or French. */
public final class Sentences {

    /** The languages there are, the one for everybody else first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("es"), Locale.FRENCH);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Locale language;
    private final ResourceBundle texts;
    private final String currency;
    private final int digits;

    /**
     * @param language one of {@link #LANGUAGES}
     * @param digits decimals of the currency
     */
    public Sentences(Locale language, String currency, int digits) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("dev.milepost.plan.earnedvalue.sentences", language,
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.currency = currency;
        this.digits = digits;
    }

    /** "You have spent 40 % and done 31 %." */
    public String summary(Indicators indicators) {
        BigDecimal done = indicators.percentDone().value();
        BigDecimal planned = indicators.percentPlanned().value();
        if (done == null || planned == null) {
            return reason(indicators.percentDone());
        }
        BigDecimal spent = indicators.percentSpent().value();
        return spent == null ? text("summary.planned", "{planned}", number(planned, 0), "{done}", number(done, 0))
                : text("summary.spent", "{spent}", number(spent, 0), "{done}", number(done, 0));
    }

    /** An amount of money. */
    public String amount(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : text(key, "{amount}", money(value));
    }

    /** An amount of money by a day. */
    public String amount(String key, Figure figure, LocalDate on) {
        return amount(key, figure).replace("{date}",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(on));
    }

    /** A difference, where more, none and less read differently. */
    public String difference(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : text(key + sign(value), "{amount}", money(value.abs()));
    }

    /** A difference in working days. */
    public String days(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : days(key + sign(value), value.abs());
    }

    /** A number of working days. */
    public String time(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : days(key, value);
    }

    /** Whole days without decimals, and a single one in words. */
    private String days(String key, BigDecimal value) {
        BigDecimal shown = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.compareTo(BigDecimal.ONE) == 0 ? text(key + ".one")
                : text(key, "{days}", number(shown, Math.max(0, shown.scale())));
    }

    /** An index as a percentage. */
    public String index(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : text(key, "{percent}", number(value.multiply(HUNDRED), 0));
    }

    /** A percentage. */
    public String percent(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure) : text(key, "{percent}", number(value, 0));
    }

    /** An index as the value that one unit of the currency buys. */
    public String rate(String key, Figure figure) {
        BigDecimal value = figure.value();
        return value == null ? reason(figure)
                : text(key, "{one}", number(BigDecimal.ONE, 2) + " " + currency, "{rate}", number(value, 2) + " " + currency);
    }

    /** Why a figure is missing. */
    public String reason(Figure figure) {
        Missing missing = figure.missing();
        return missing == null ? "" : reason(missing);
    }

    public String reason(Missing missing) {
        return text("missing." + missing.name());
    }

    private static String sign(BigDecimal value) {
        return value.signum() == 0 ? ".none" : value.signum() > 0 ? ".more" : ".less";
    }

    private String money(BigDecimal amount) {
        return number(amount, digits) + " " + currency;
    }

    private String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private String text(String key, String... namesAndValues) {
        String text = texts.getString(key);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace(namesAndValues[i], namesAndValues[i + 1]);
        }
        return text;
    }
}
