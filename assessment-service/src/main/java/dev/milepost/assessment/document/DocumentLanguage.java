package dev.milepost.assessment.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.milepost.kit.language.LanguageRequest;

/** The languages in which the service itself speaks to people. */
public enum DocumentLanguage {
    EN(Locale.UK),
    DE(Locale.GERMANY),
    ES(Locale.of("es", "ES")),
    FR(Locale.FRANCE);

    private static final List<String> CODES = Arrays.stream(values()).map(DocumentLanguage::code).toList();

    private final Locale locale;

    DocumentLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The best of the wanted ones; English where none of them is wanted. */
    public static DocumentLanguage of(LanguageRequest wanted) {
        String code = wanted.best(CODES).orElse(EN.code());
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst().orElse(EN);
    }

    /** As in {@code de}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
