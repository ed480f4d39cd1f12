package dev.milepost.assessment.instrument;

import java.util.Map;
import java.util.TreeMap;

/**
 * The files that one version of an instrument is made of.
 *
 * @param source YAML
 * @param translations YAML by language
 */
public record InstrumentFiles(String source, Map<String, String> translations) {

    public InstrumentFiles {
        translations = Map.copyOf(translations);
    }

    /** In an order that is always the same. */
    public TreeMap<String, String> sortedTranslations() {
        return new TreeMap<>(translations);
    }
}
