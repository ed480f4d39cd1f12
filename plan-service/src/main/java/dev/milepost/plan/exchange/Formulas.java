package dev.milepost.plan.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula (OWASP, CSV injection): an apostrophe goes before one that begins like a
 * formula, and is taken away again on the way back, so that nothing is changed by going out and in.
 */
final class Formulas {

    private static final Pattern LIKE_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Formulas() {
    }

    static String defused(String text) {
        return LIKE_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && LIKE_FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
