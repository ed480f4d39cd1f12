package dev.milepost.assessment.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes keys of an instrument out of the names of others: lower-case letters and digits with hyphens, each once. */
final class Keys {
    private static final int LONGEST = 80;
    private static final int SUFFIX = 6;

    private final Set<String> taken = new HashSet<>();

    String of(String name) {
        String slug = slug(name);
        String key = slug;
        for (int next = 2; !taken.add(key); next++) {
            key = slug.substring(0, Math.min(slug.length(), LONGEST - SUFFIX)) + "-" + next;
        }
        return key;
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "item" : cut;
    }
}
