package dev.milepost.plan.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.language.LanguageRequest;

/** Says reasons in one language. */
public final class Wording {

    /** The languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr");

    static final Wording ENGLISH = new Wording("en");

    /** A parameter, or one whose values have texts of their own under a heading. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    private final String language;
    private final ResourceBundle texts;

    private Wording(String language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("dev.milepost.plan.wording.reasons", Locale.of(language),
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In the best of the languages that are wanted, else in English. */
    public static Wording of(LanguageRequest wanted) {
        return wanted.best(LANGUAGES).filter(language -> !language.equals(ENGLISH.language)).map(Wording::new).orElse(ENGLISH);
    }

    /** One of {@link #LANGUAGES}. */
    public String language() {
        return language;
    }

    /** The sentence; where a figure was told earlier, with when. */
    public String text(Reason reason) {
        Map<String, String> parameters = reason.parameters();
        StringBuilder text = new StringBuilder(filled(reason.code().name(), parameters));
        if (parameters.containsKey("at")) {
            text.append(filled("at", parameters));
        }
        if (parameters.containsKey("lastKnown")) {
            text.append(filled("lastKnown", parameters));
        }
        return text.toString();
    }

    /** Tells in the headers of an answer which language its texts are in. */
    public <T> RestResponse<T> told(RestResponse<T> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return answer;
    }

    private String filled(String key, Map<String, String> parameters) {
        return PLACE.matcher(texts.getString(key)).replaceAll(place -> {
            String value = parameters.getOrDefault(place.group(1), place.group());
            return Matcher.quoteReplacement(place.group(2) == null ? value : named(place.group(2), value));
        });
    }

    /** Each of the values by its own text, where the language has one. */
    private String named(String heading, String values) {
        return Arrays.stream(values.split(", ")).map(value -> {
            String key = heading + "." + value;
            return texts.containsKey(key) ? texts.getString(key) : value;
        }).collect(Collectors.joining(", "));
    }
}
