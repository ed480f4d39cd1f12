package dev.milepost.assessment.duty;

import java.util.Map;

/** Texts of the rows by language; every row has them in English. */
final class Texts {
    private static final String ENGLISH = "en";

    private Texts() {
    }

    static String in(Map<String, String> byLanguage, String language) {
        return String.valueOf(byLanguage.getOrDefault(language, byLanguage.get(ENGLISH)));
    }
}
