package dev.milepost.assessment.instrument;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.language.LanguageRequest;

/**
 * A published version of an instrument in all its languages.
 *
 * @param byLanguage the original first
 * @param builtIn whether it comes with the service, for every organization
 * @param retiredAt since when no assessment can begin on it; null where one can
 */
public record Edition(Instrument original, Map<String, Instrument> byLanguage, boolean builtIn,
        @Nullable Instant retiredAt) {

    static Edition builtIn(Instrument original, List<Instrument> translations) {
        return of(original, translations, true, null);
    }

    static Edition own(Instrument original, List<Instrument> translations, @Nullable Instant retiredAt) {
        return of(original, translations, false, retiredAt);
    }

    private static Edition of(Instrument original, List<Instrument> translations, boolean builtIn,
            @Nullable Instant retiredAt) {
        Map<String, Instrument> byLanguage = new LinkedHashMap<>();
        byLanguage.put(original.language(), original);
        translations.forEach(translation -> byLanguage.put(translation.language(), translation));
        return new Edition(original, byLanguage, builtIn, retiredAt);
    }

    public String key() {
        return original.key();
    }

    public int version() {
        return original.version();
    }

    /** In the best of the wanted languages; as it was published where it has none of them. */
    public Instrument in(LanguageRequest wanted) {
        return wanted.best(byLanguage.keySet()).map(byLanguage::get).orElse(original);
    }

    /** The languages that it has texts in, its own first. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
