package dev.milepost.assessment.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What files make, and what is wrong with them.
 *
 * @param original null where its file can't be read
 * @param translations those without a mistake
 * @param flaws of all files
 */
public record CheckedFiles(@Nullable Instrument original, List<Instrument> translations, List<FileFlaw> flaws) {

    /**
     * A mistake and the file it is in.
     *
     * @param file {@code source}, or the language of a translation
     */
    public record FileFlaw(String file, InstrumentFlaw flaw) {
    }

    static CheckedFiles of(InstrumentFile reader, InstrumentFiles files) {
        List<FileFlaw> flaws = new ArrayList<>();
        List<Instrument> translations = new ArrayList<>();
        Instrument original = null;
        try {
            original = reader.read("source", files.source());
        } catch (InstrumentRefused refused) {
            refused.flaws().forEach(flaw -> flaws.add(new FileFlaw("source", flaw)));
        }
        if (original != null) {
            for (Map.Entry<String, String> file : files.sortedTranslations().entrySet()) {
                translate(reader, original, file.getKey(), file.getValue(), translations, flaws);
            }
        }
        return new CheckedFiles(original, translations, flaws);
    }

    private static void translate(InstrumentFile reader, Instrument original, String language, String yaml,
            List<Instrument> translations, List<FileFlaw> flaws) {
        try {
            Instrument translated = reader.translated(original, language, yaml);
            if (translated.language().equals(language)) {
                translations.add(translated);
            } else {
                flaws.add(new FileFlaw(language, new InstrumentFlaw("/language", 1, 1,
                        "The file is kept as \"" + language + "\" and says \"" + translated.language() + "\"")));
            }
        } catch (InstrumentRefused refused) {
            refused.flaws().forEach(flaw -> flaws.add(new FileFlaw(language, flaw)));
        }
    }
}
