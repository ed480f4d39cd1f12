package dev.milepost.plan.practice;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer for one practice.
 *
 * @param because the fact that decided, in English
 * @param becauseCode the same as a code, for other languages
 * @param next what to do next, in English
 * @param nextCode the same as a code
 * @param parameters what both texts name
 */
public record PracticeCheck(Practice key, PracticeState state, String because, PracticeFact becauseCode, String next,
        PracticeAction nextCode, Map<String, String> parameters) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static PracticeCheck of(Practice key, PracticeState state, PracticeFact fact, PracticeAction action,
            Map<String, String> parameters) {
        return new PracticeCheck(key, state, filled(fact.text(), parameters), fact, filled(action.text(), parameters), action,
                new TreeMap<>(parameters));
    }

    private static String filled(String text, Map<String, String> parameters) {
        return PLACE.matcher(text).replaceAll(
                place -> Matcher.quoteReplacement(parameters.getOrDefault(place.group(1), place.group())));
    }
}
