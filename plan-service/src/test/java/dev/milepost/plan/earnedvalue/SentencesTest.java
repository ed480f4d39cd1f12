package dev.milepost.plan.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH, "EUR", 2);
    private static final Sentences GERMAN = new Sentences(Locale.GERMAN, "EUR", 2);

    @Test
    void theWholeIsOneSentence() {
        assertThat(ENGLISH.summary(of("100", "50", "31", "40"))).isEqualTo("You have spent 40 % and done 31 %.");
        assertThat(GERMAN.summary(of("100", "50", "31", "40"))).isEqualTo("Sie haben 40 % ausgegeben und 31 % erledigt.");
        assertThat(new Sentences(Locale.of("es"), "EUR", 2).summary(of("100", "50", "31", "40")))
                .isEqualTo("Ha gastado el 40 % y ha hecho el 31 %.");
        assertThat(new Sentences(Locale.FRENCH, "EUR", 2).summary(of("100", "50", "31", "40")))
                .isEqualTo("Vous avez dépensé 40 % et réalisé 31 %.");
        assertThat(ENGLISH.summary(of("0", "0", "0", "0"))).isEqualTo("The baseline has no budget.");
        assertThat(ENGLISH.summary(Indicators.of(new BigDecimal("100"), figure("50"), figure("31"),
                Figure.missing(Missing.ACTUAL_COST_UNKNOWN), 2)))
                .isEqualTo("You have done 31 %; 50 % was planned to be done by now.");
    }

    @Test
    void numbersAndDatesAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2027, 1, 13);
        assertThat(ENGLISH.amount("pv", figure("1234.5"), day))
                .isEqualTo("By January 13, 2027, work worth 1,234.50 EUR was to be done.");
        assertThat(GERMAN.amount("pv", figure("1234.5"), day))
                .isEqualTo("Bis 13. Januar 2027 sollte Arbeit im Wert von 1.234,50 EUR erledigt sein.");
        assertThat(new Sentences(Locale.ENGLISH, "JPY", 0).amount("bac", figure("1234")))
                .isEqualTo("The whole budget is 1,234 JPY.");
    }

    @Test
    void differencesReadByTheirSign() {
        assertThat(ENGLISH.difference("cv", figure("-90"))).isEqualTo("What was done cost 90.00 EUR more than budgeted.");
        assertThat(ENGLISH.difference("cv", figure("90"))).isEqualTo("What was done cost 90.00 EUR less than budgeted.");
        assertThat(ENGLISH.difference("cv", figure("0.00"))).isEqualTo("What was done cost exactly what was budgeted.");
        assertThat(ENGLISH.days("timeVariance", figure("-1.4"))).isEqualTo("You are 1.4 working days behind the plan.");
        assertThat(ENGLISH.days("timeVariance", figure("-3"))).isEqualTo("You are 3 working days behind the plan.");
        assertThat(ENGLISH.days("timeVariance", figure("1.04"))).isEqualTo("You are one working day ahead of the plan.");
        assertThat(ENGLISH.days("timeVariance", figure("0"))).isEqualTo("You are exactly on time.");
        assertThat(ENGLISH.time("actualTime", figure("30"))).isEqualTo("30 working days have passed since the start.");
        assertThat(ENGLISH.rate("cpi", figure("0.689655172414")))
                .isEqualTo("For every 1.00 EUR spent, work worth 0.69 EUR was done.");
        assertThat(ENGLISH.index("spi", figure("0.8"))).isEqualTo("You have done 80 % of what was planned to be done by now.");
    }

    @Test
    void whatIsMissingSaysWhy() {
        assertThat(ENGLISH.difference("cv", Figure.missing(Missing.ACTUAL_COST_UNKNOWN)))
                .isEqualTo("What was spent is not known.");
    }

    @Test
    void everyLanguageSaysTheSameThings() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        for (Locale language : Sentences.LANGUAGES) {
            ResourceBundle texts = bundle(language);
            assertThat(texts.keySet()).as(language.toString()).isEqualTo(english.keySet());
            for (String key : english.keySet()) {
                assertThat(names(texts.getString(key))).as(language + " " + key).isEqualTo(names(english.getString(key)));
            }
            for (Missing reason : Missing.values()) {
                assertThat(new Sentences(language, "EUR", 2).reason(reason)).isNotBlank();
            }
        }
        assertThat(bundle(Locale.GERMAN).getString("bac")).isNotEqualTo(english.getString("bac"));
    }

    private static List<String> names(String text) {
        return Pattern.compile("\\{[a-z]+}").matcher(text).results()
                .map(MatchResult::group).sorted().toList();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("dev.milepost.plan.earnedvalue.sentences", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Indicators of(String budget, String pv, String ev, String ac) {
        return Indicators.of(new BigDecimal(budget), figure(pv), figure(ev), figure(ac), 2);
    }

    private static Figure figure(String value) {
        return Figure.of(new BigDecimal(value));
    }
}
