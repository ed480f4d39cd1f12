package dev.milepost.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.language.LanguageRequest;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(:\\w+)?}");

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("dev.milepost.plan.wording.reasons", Locale.of(language),
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "de", "es", "fr" })
    void everyCodeHasATextThatNamesTheSame(String language) {
        assertThat(Wording.of(LanguageRequest.of(language)).language()).isEqualTo(language);
        ResourceBundle english = texts("en");
        ResourceBundle other = texts(language);
        for (ReasonCode code : ReasonCode.values()) {
            assertThat(other.keySet()).contains(code.name());
            assertThat(places(other.getString(code.name()))).isEqualTo(places(english.getString(code.name())));
        }
        if (!language.equals("en")) {
            for (ReasonCode code : ReasonCode.values()) {
                assertThat(other.getString(code.name())).as(code.name()).isNotEqualTo(english.getString(code.name()));
            }
        }
    }

    @Test
    void aFigureThatWasToldEarlierSaysSo() {
        Map<String, String> named = new HashMap<>(
                Map.of("kpi", "first-answer-time", "value", "14.2", "comparison", "AT_MOST", "threshold", "15"));
        Reason now = new Reason(ReasonCode.KPI_VALUE, named);
        named.putAll(Map.of("at", "2026-11-27T08:00:00Z", "lastKnown", "true"));
        Reason before = new Reason(ReasonCode.KPI_VALUE, named);

        assertThat(now.inEnglish()).isEqualTo("first-answer-time is 14.2, the rule is at most 15");
        assertThat(before.inEnglish()).isEqualTo(
                "first-answer-time is 14.2, the rule is at most 15 (of 2026-11-27T08:00:00Z), as the roi service told last");
        assertThat(Wording.of(LanguageRequest.of("de-AT")).text(before)).isEqualTo(
                "first-answer-time ist 14.2, die Regel ist höchstens 15 (vom 2026-11-27T08:00:00Z), wie der ROI-Dienst zuletzt gemeldet hat");
    }

    @Test
    void whatPeopleWroteIsNeverTakenForAPlaceOrACode() {
        Reason reason = new Reason(ReasonCode.TASK_STANDS, Map.of("task", "{status} $1 DONE", "status", "DONE"));

        assertThat(reason.inEnglish()).isEqualTo("the task \"{status} $1 DONE\" is DONE");
        assertThat(Wording.of(LanguageRequest.of("de")).text(reason)).isEqualTo("die Aufgabe „{status} $1 DONE“ ist erledigt");
    }

    @Test
    void otherLanguagesGetEnglish() {
        assertThat(Wording.of(LanguageRequest.of("ja")).language()).isEqualTo("en");
        assertThat(Wording.of(LanguageRequest.any()).language()).isEqualTo("en");
    }
}
