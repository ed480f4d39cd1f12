package dev.milepost.plan.document;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** The languages in which documents are written. */
enum Language {
    EN(Locale.UK),
    DE(Locale.GERMANY),
    ES(Locale.of("es", "ES")),
    FR(Locale.FRANCE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 for none of them */
    static Language of(@Nullable String code) {
        if (code == null) {
            return EN;
        }
        return Arrays.stream(values()).filter(language -> language.locale.getLanguage().equals(code)).findFirst()
                .orElseThrow(
                        () -> KitProblem.INVALID_PARAMETER.because("lang knows en, de, es and fr").at("?lang", "unknown-value",
                                "one of en, de, es, fr"));
    }
}
